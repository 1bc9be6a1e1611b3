package org.docket.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who work at once, a thread each. */
public final class Crowd {

    private Crowd() {}

    /** What each of {@code work} came to; the first failure is thrown once all have ended. */
    public static <T> List<T> together(List<? extends Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var results = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        }
    }

    /** {@code count} times the same; each waits until all are there. */
    public static <T> List<T> atOnce(int count, Callable<T> one) throws Exception {
        var barrier = new CyclicBarrier(count);
        return together(Collections.nCopies(count, () -> {
            barrier.await();
            return one.call();
        }));
    }

    /** Work that takes {@code turns} turns, and comes to how many it took. */
    public static Callable<Integer> repeated(int turns, Callable<?> turn) {
        return () -> {
            for (int done = 0; done < turns; done++) {
                turn.call();
            }
            return turns;
        };
    }
}
