package org.docket.log;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A bell that is remembered when nobody waits, and rung once however often it was called. */
final class Wakeup {

    private static final long POLL_MILLIS = 1_000;

    private final Semaphore calls = new Semaphore(0);
    private final Duration gathered;

    /** @param gathered for how long after a call others join it */
    Wakeup(Duration gathered) {
        this.gathered = gathered;
    }

    void call() {
        calls.release();
    }

    /** Returns a moment after it was called, or after a second: the slow poll behind every call that may get lost. */
    void await() throws InterruptedException {
        if (calls.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            Thread.sleep(gathered);
            calls.drainPermits();
        }
    }
}
