package org.docket.webhook;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.docket.platform.ServerMode;
import org.docket.verdict.PublicVerdicts;
import org.docket.webhook.ReceiverLeases.Lease;

/**
 * Tells all receivers, each in turns of its own: one that is slow keeps nobody else waiting. Woken when the board has read on, and looks
 * around besides, because something may be due again, or another process may have died.
 */
@ApplicationScoped
class Courier {

    private static final Duration LOOK_AROUND = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final int TAKEN_AT_ONCE = 50;

    private final CourierTools tools;
    private final PublicVerdicts verdicts;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore places;
    private final int most;
    private final ServerMode serverMode;
    private volatile boolean idle;
    private volatile boolean stopped;

    Courier(CourierTools tools, PublicVerdicts verdicts, ServerMode serverMode) {
        this.tools = tools;
        this.verdicts = verdicts;
        this.serverMode = serverMode;
        this.most = tools.settings().receivers();
        this.places = new Semaphore(most);
    }

    /** A command that works on the data tells nobody anything. */
    void start(@Observes StartupEvent event) {
        if (!serverMode.isOn()) {
            return;
        }
        verdicts.listen(this::wakeUnlessIdle);
        Thread.ofPlatform().daemon().name("docket-courier").start(this::work);
    }

    /** Turns end at once, what is under way is waited for a while. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        places.tryAcquire(most, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Something may be there to be told. */
    void wake() {
        bell.release();
    }

    /** Where nobody wants to be told anything, each step of the board would be a question to the database. */
    private void wakeUnlessIdle() {
        if (!idle) {
            wake();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Webhooks.Changed receivers) {
        idle = false;
        wake();
    }

    /** How many receivers are being told something at this moment. */
    int underWay() {
        return most - places.availablePermits();
    }

    private void work() {
        while (!stopped) {
            try {
                if (!verdicts.isReady() || startTurns() < TAKEN_AT_ONCE) {
                    bell.tryAcquire(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException | Error e) {
                Log.warn("receivers cannot be told, tried again", e);
                pause();
            }
        }
    }

    /** As many as there is room for; returns how many that were. */
    private int startTurns() throws SQLException {
        int free = Math.min(places.availablePermits(), TAKEN_AT_ONCE);
        List<Lease> taken = free == 0 ? List.of() : tools.turns().take(tools.notices().head(), free);
        idle = taken.isEmpty() && underWay() == 0 && !tools.webhooks().areAny();
        for (Lease lease : taken) {
            places.acquireUninterruptibly();
            Thread.ofVirtual().name("docket-webhook-" + lease.webhook()).start(() -> turn(lease));
        }
        return taken.size();
    }

    private void turn(Lease lease) {
        try {
            Optional<Receiver> receiver = tools.webhooks().receiver(lease.webhook());
            if (receiver.isPresent()) {
                tools.turns().free(lease, new DeliveryRun(lease, receiver.get(), tools, () -> stopped).run());
            } else {
                tools.turns().rest(lease);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException | Error e) {
            Log.warnf(e, "receiver cannot be told, tried again: webhook=%s", lease.webhook());
        } finally {
            places.release();
            wake();
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_AROUND);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
