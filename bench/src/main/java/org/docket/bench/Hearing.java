package org.docket.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When each of many listeners heard of one change after the other, counted from its commit: from the answer to the write or, where that
 * came later, from the first who heard.
 */
final class Hearing implements Listeners.Heard {

    private final int listeners;
    private final long[] positions;
    private long[] took = new long[0];
    private volatile Round round = new Round(0);

    Hearing(int listeners) {
        this.listeners = listeners;
        positions = new long[listeners];
    }

    int listeners() {
        return listeners;
    }

    private record Round(long[] at, CountDownLatch missing) {
        Round(int listeners) {
            this(new long[listeners], new CountDownLatch(listeners));
        }
    }

    /** A write; returns when it was acknowledged, which is after it was committed. */
    interface Write {
        void run() throws Exception;
    }

    @Override
    public void heard(int listener, long position) {
        if (position <= positions[listener]) {
            throw new IllegalStateException("listener " + listener + " heard " + position + " after " + positions[listener]);
        }
        positions[listener] = position;
        Round now = round;
        now.at[listener] = System.nanoTime();
        now.missing.countDown();
    }

    /** Has a change happen, and returns once everybody heard of it. */
    void change(Write write) throws Exception {
        var now = new Round(listeners);
        round = now;
        write.run();
        long answered = System.nanoTime();
        if (!now.missing.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(now.missing.getCount() + " listeners did not hear of a change within 30 seconds");
        }
        long committed = Math.min(answered, Arrays.stream(now.at).min().orElseThrow());
        int before = took.length;
        took = Arrays.copyOf(took, before + listeners);
        for (int i = 0; i < listeners; i++) {
            took[before + i] = now.at[i] - committed;
        }
    }

    /** In milliseconds from the commit, over all listeners and changes: {@code share} of them are at most that. */
    double within(double share) {
        long[] sorted = took.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share))] / 1e6;
    }
}
