package org.docket.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case of ten thousand items is judged in linear time and without a deep stack. */
@Tag("once")
class DossierSizeTest {

    private static final int DEPTH = 1_000;

    @Test
    void chains_a_thousand_deep_are_judged() {
        List<Item> items = chains(10_000);
        var dossier = OnFile.dossier(items, Thresholds.DEFAULT);
        assertThat(dossier.support().principals()).hasSize(10);
        assertThat(dossier.roots(items.getLast().id())).containsExactly(items.get(9_000).id());
    }

    @Test
    void twice_the_items_in_chains_take_about_twice_the_time() {
        assertThat(nanos(chains(20_000))).isLessThan(nanos(chains(10_000)) * 8);
    }

    /** Root sets held per item would make this quadratic: each of the chain's items has every root. */
    @Test
    void twice_the_items_over_many_roots_take_about_twice_the_time() {
        assertThat(nanos(overManyRoots(20_000))).isLessThan(nanos(overManyRoots(10_000)) * 8);
    }

    private static long nanos(List<Item> items) {
        return LongStream.range(0, 15).map(_ -> nanosOnce(items)).min().orElseThrow();
    }

    private static long nanosOnce(List<Item> items) {
        long start = System.nanoTime();
        var dossier = OnFile.dossier(items, Thresholds.DEFAULT);
        assertThat(Judgement.of(Status.CORROBORATED, dossier).standing()).isEqualTo(Standing.HOLDS);
        return System.nanoTime() - start;
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
