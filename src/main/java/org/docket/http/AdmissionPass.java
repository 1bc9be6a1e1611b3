package org.docket.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One place of an {@link AdmissionLimit}. When the deadline passes, or the connection of the request ends, the work is canceled; work that
 * does not end within {@link #LAST_TURN} after that loses its place anyway.
 */
public final class AdmissionPass implements AutoCloseable {

    static final Duration LAST_TURN = Duration.ofSeconds(10);

    private final AdmissionLimit limit;
    private final Vertx vertx;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Duration lastTurn;
    private final long deadline;
    private Runnable cancel = () -> { };
    private boolean canceled;
    private long lastTurnTimer = -1;

    AdmissionPass(AdmissionLimit limit, Vertx vertx, Duration longest) {
        this.limit = limit;
        this.vertx = vertx;
        this.lastTurn = longest.compareTo(LAST_TURN) < 0 ? longest : LAST_TURN;
        this.deadline = vertx.setTimer(longest.toMillis(), ignored -> cancel());
    }

    /** What ends the work from outside. It runs once at most, at once where the work was canceled before. */
    public AdmissionPass canceledBy(Runnable ending) {
        synchronized (this) {
            if (!canceled) {
                cancel = ending;
                return this;
            }
        }
        ending.run();
        return this;
    }

    /** Cancels the work when the answer of {@code request} has ended, or its connection did. */
    public AdmissionPass endsWith(RoutingContext request) {
        request.addEndHandler(ignored -> cancel());
        if (request.response().closed()) {
            cancel();
        }
        return this;
    }

    /** Closes this pass once {@code work} is complete. */
    public <T> Future<T> until(Future<T> work) {
        return work.onComplete(ignored -> close());
    }

    /** Gives the place back; only the first call counts. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            vertx.cancelTimer(deadline);
            synchronized (this) {
                vertx.cancelTimer(lastTurnTimer);
            }
            limit.giveBack();
        }
    }

    private void cancel() {
        Runnable ending;
        synchronized (this) {
            if (canceled || !open.get()) {
                return;
            }
            canceled = true;
            ending = cancel;
            lastTurnTimer = vertx.setTimer(lastTurn.toMillis(), ignored -> takeBack());
        }
        ending.run();
    }

    private void takeBack() {
        if (open.get()) {
            limit.giveBackOverdue();
            close();
        }
    }
}
