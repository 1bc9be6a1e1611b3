package org.docket.platform;

import io.quarkus.logging.Log;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;

/**
 * Runs a transaction again that met another one: both looked whether a row is there, both wrote it, and the database refused one of them (a
 * unique constraint, or a deadlock), or both removed it. The next run finds the row, or none, and answers what is right then. So a check before an
 * insert is safe.
 */
public final class ConflictRetry {

    private static final int ATTEMPTS = 6;
    private static final long PAUSE_NANOS = 10_000_000;
    /** SQL states: a unique constraint, a deadlock, a serialization failure of PostgreSQL; H2's deadlock and its concurrent update. */
    private static final Set<String> STATES = Set.of("23505", "40P01", "40001", "90131");

    private ConflictRetry() {}

    /** The same for what returns nothing and throws nothing that is checked. */
    public static void run(Runnable transaction) {
        get(() -> {
            transaction.run();
            return null;
        });
    }

    /** The same for what throws nothing that is checked. */
    public static <T> T get(Supplier<T> transaction) {
        try {
            return call(transaction::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@code transaction} returns, which has to begin and end its own transaction. The last conflict is thrown. */
    public static <T> T call(Callable<T> transaction) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.call();
            } catch (Exception e) {
                if (attempt == ATTEMPTS || !isBehind(e)) {
                    throw e;
                }
                Log.debugf("a transaction met another one, run again: attempt=%d cause=%s", attempt, e.getMessage());
                pause(attempt);
            }
        }
    }

    /** Whether a conflict with another transaction is behind {@code failure}, however deep. */
    public static boolean isBehind(Throwable failure) {
        return isBehind(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isBehind(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        boolean gone = failure instanceof OptimisticLockException || failure instanceof StaleStateException;
        if (gone || failure instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())) || isBehind(failure.getCause(), seen)) {
            return true;
        }
        for (Throwable more : failure.getSuppressed()) {
            if (isBehind(more, seen)) {
                return true;
            }
        }
        return false;
    }

    /** Longer each time, and not as long as the other one waits: the row of the other has to be committed first. */
    private static void pause(int attempt) {
        long longest = PAUSE_NANOS << attempt;
        LockSupport.parkNanos(longest / 2 + ThreadLocalRandom.current().nextLong(longest));
    }
}
