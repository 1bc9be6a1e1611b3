package org.docket.survival;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One round between a start and a kill. Clients of a workload that has done enough wait until every workload has, so that a slow workload does not
 * let the others pile up work; then what takes time begins, and when it is under way all of them write until the kill.
 */
final class KillRound {

    /** How long the slowest workload may take for its share of a round. */
    static final Duration LONGEST = Duration.ofMinutes(3);

    private final int number;
    private final CountDownLatch enough = new CountDownLatch(1);
    private final CountDownLatch lastMoment = new CountDownLatch(1);

    KillRound(int number) {
        this.number = number;
    }

    /** Zero for the first round. */
    int number() {
        return number;
    }

    /** The pace of the clients of {@code workload}. */
    Pace pace(KillWorkload workload) {
        return () -> {
            if (lastMoment.getCount() > 0 && workload.isWorthKilling()) {
                await(lastMoment);
            }
        };
    }

    /** Returns when every workload has done enough. */
    void awaitTheOthers() throws InterruptedException {
        await(enough);
    }

    private void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("round " + number + " did not continue within " + LONGEST);
        }
    }

    /** Every workload has done enough. */
    void beginLastWork() {
        enough.countDown();
    }

    /** All work is under way, or the round is over. */
    void release() {
        enough.countDown();
        lastMoment.countDown();
    }
}
