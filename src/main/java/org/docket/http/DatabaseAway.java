package org.docket.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Tells what fails because the database is away (between two primaries, out of reach, without room) from what is wrong here. */
public final class DatabaseAway {

    static final int AGAIN_SECONDS = 2;

    /** Of PostgreSQL: the connection, what the server lacks; and a server that is a standby by now, or ended a session for its silence. H2 knows the first two as well. */
    private static final Set<String> CLASSES = Set.of("08", "53");
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "25006", "58030");
    /** The pool's, which gives it no state; the sentence begins with another word where a connection was being made. */
    private static final String NO_CONNECTION = "cquisition timeout";

    private DatabaseAway() {}

    /** Whether it is behind {@code failure}, however deep. */
    public static boolean isBehind(Throwable failure) {
        return isBehind(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** 503: what became of a write is known to nobody here, since a commit may have come through whose answer did not. */
    static HttpProblem problem() {
        return HttpProblem.builder(Problems.of(ProblemType.DATABASE_AWAY)).withHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS).build();
    }

    /** What a transaction met when it ended hangs on it as suppressed. */
    private static boolean isBehind(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (failure instanceof SQLException sql && isAway(sql) || isBehind(failure.getCause(), seen)) {
            return true;
        }
        for (Throwable more : failure.getSuppressed()) {
            if (isBehind(more, seen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? String.valueOf(failure.getMessage()).contains(NO_CONNECTION)
                : STATES.contains(state) || state.length() > 2 && CLASSES.contains(state.substring(0, 2));
    }
}
