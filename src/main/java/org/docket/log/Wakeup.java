package org.docket.log;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A bell that is remembered when nobody waits, and rung once however often it was called. */
final class Wakeup {

    private static final long POLL_MILLIS = 1_000;

    private final Semaphore calls = new Semaphore(0);

    void call() {
        calls.release();
    }

    /** Returns when called, or after a second: the slow poll behind every call that may get lost. */
    void await() throws InterruptedException {
        if (calls.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
