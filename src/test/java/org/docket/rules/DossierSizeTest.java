package org.docket.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A case of ten thousand items is judged in linear time and without a deep stack. */
class DossierSizeTest {

    /** Other tests run at the same time, which the clock would count. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int DEPTH = 1_000;

    @Test
    void chains_a_thousand_deep_are_judged() {
        List<Item> items = chains(10_000);
        var dossier = OnFile.dossier(items, Thresholds.DEFAULT);
        assertThat(dossier.support().principals()).hasSize(10);
        assertThat(dossier.roots(items.getLast().id())).containsExactly(items.get(9_000).id());
    }

    @Test
    void eight_times_the_items_in_chains_take_about_eight_times_as_long() {
        assertLinear(chains(10_000), chains(80_000));
    }

    /** Root sets held per item would make this quadratic: each of the chain's items has every root. */
    @Test
    void eight_times_the_items_over_many_roots_take_about_eight_times_as_long() {
        assertLinear(overManyRoots(10_000), overManyRoots(80_000));
    }

    /** Quadratic work would take 64 times as long; half of that leaves room for a busy machine. */
    private static void assertLinear(List<Item> some, List<Item> eightTimesAsMany) {
        nanos(some);
        assertThat(nanos(eightTimesAsMany) / nanos(some)).isLessThan(32);
    }

    private static long nanos(List<Item> items) {
        return LongStream.range(0, 10).map(_ -> nanosOnce(items)).min().orElseThrow();
    }

    private static long nanosOnce(List<Item> items) {
        long start = THREADS.getCurrentThreadCpuTime();
        var dossier = OnFile.dossier(items, Thresholds.DEFAULT);
        assertThat(Judgement.of(Status.CORROBORATED, dossier).standing()).isEqualTo(Standing.HOLDS);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static List<Item> chains(int size) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < size; i++) {
            var principal = OnFile.principal("principal " + i);
            items.add(i % DEPTH == 0
                    ? OnFile.statement(Stance.SUPPORTS, principal)
                    : OnFile.statement(Stance.SUPPORTS, principal, items.getLast()));
        }
        return items;
    }

    private static List<Item> overManyRoots(int size) {
        var roots = new ArrayList<Item>();
        for (int i = 0; i < size / 2; i++) {
            roots.add(OnFile.support("principal " + i));
        }
        var items = new ArrayList<>(roots);
        items.add(OnFile.statement(Stance.SUPPORTS, OnFile.principal("first"), roots.toArray(Item[]::new)));
        while (items.size() < size) {
            items.add(OnFile.statement(Stance.SUPPORTS, OnFile.principal("later"), items.getLast()));
        }
        return items;
    }
}
