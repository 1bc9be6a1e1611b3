package org.docket.http;

import io.micrometer.core.instrument.Counter;
import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** A number of places for one kind of work. Every place is given back: by the work, or else after its connection or its deadline ended. */
public final class AdmissionLimit {

    private final Vertx vertx;
    private final String of;
    private final int most;
    private final Duration longest;
    private final Counter refused;
    private final Counter overdue;
    private final Semaphore places;

    AdmissionLimit(Vertx vertx, String of, int most, Duration longest, Counter refused, Counter overdue) {
        this.vertx = vertx;
        this.of = of;
        this.most = most;
        this.longest = longest;
        this.refused = refused;
        this.overdue = overdue;
        this.places = new Semaphore(most);
    }

    /** A place, to be closed when the work ended; empty if all are taken. */
    public Optional<AdmissionPass> tryEnter() {
        if (!places.tryAcquire()) {
            refused.increment();
            return Optional.empty();
        }
        return Optional.of(new AdmissionPass(this, vertx, longest));
    }

    /** A place; 503 if all are taken. */
    public AdmissionPass enter() {
        return tryEnter().orElseThrow(Problems::busy);
    }

    /** How many places are taken. */
    public int taken() {
        return most - places.availablePermits();
    }

    void giveBack() {
        places.release();
    }

    /** The work did not end although it was canceled. */
    void giveBackOverdue() {
        overdue.increment();
        Log.warnf("a place was taken back from work that does not end: of=%s", of);
    }
}
