package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.junit.jupiter.api.Test;

class BoardIndexTest {

    private static final List<VerdictFacet> ALL = List.of(VerdictFacet.PUBLIC);
    private static final List<VerdictFacet> EVEN = List.of(VerdictFacet.PUBLIC, new VerdictFacet(VerdictFacet.TOPIC, "even"));

    private static BoardEntry entry(long number, long position) {
        return new BoardEntry(new UUID(0, number), number, position, position * 1_000, null, Status.ALLEGED, Standing.HOLDS,
                List.of(number % 2 == 0 ? "even" : "odd"), null, List.of(), null, 0, 0, "claim-" + number, Set.of(), Set.of(), List.of());
    }

    private static BoardIndex of(int count) {
        var index = new BoardIndex();
        IntStream.rangeClosed(1, count).forEach(i -> index.add(entry(i, i)));
        return index;
    }

    private static List<Long> numbers(List<BoardEntry> found) {
        return found.stream().map(BoardEntry::number).toList();
    }

    @Test
    void what_changed_goes_to_the_end() {
        BoardIndex index = of(4);
        index.add(entry(index.remove(1).number(), 9));
        assertThat(numbers(index.lastChanged(ALL, ChangePoint.END, Long.MIN_VALUE, 9))).containsExactly(2L, 4L, 3L, 1L);
        assertThat(numbers(index.changedAfter(ChangePoint.after(3), 9))).containsExactly(4L, 2L);
        assertThat(numbers(index.lastChanged(ALL, ChangePoint.END, 4_000, 9))).containsExactly(2L, 4L);
    }

    @Test
    void what_changed_at_one_position_is_told_apart_by_number() {
        var index = new BoardIndex();
        LongStream.of(2, 5, 7).forEach(number -> index.add(entry(number, 3)));
        assertThat(numbers(index.changedAfter(new ChangePoint(3, 2), 9))).containsExactly(5L, 7L);
        assertThat(numbers(index.changedAfter(ChangePoint.after(2), 9))).containsExactly(2L, 5L, 7L);
        assertThat(index.changedAfter(ChangePoint.after(3), 9)).isEmpty();
        assertThat(numbers(index.lastChanged(ALL, new ChangePoint(3, 7), Long.MIN_VALUE, 9))).containsExactly(5L, 2L);
    }

    @Test
    void many_are_found_by_number_as_few_are() {
        BoardIndex many = of(30_000);
        assertThat(numbers(many.byNumber(EVEN, 9_999, Long.MIN_VALUE, 3))).containsExactly(10_000L, 10_002L, 10_004L);
        assertThat(numbers(many.byNumber(ALL, 29_998, Long.MIN_VALUE, 9))).containsExactly(29_999L, 30_000L);
        BoardIndex few = of(30);
        assertThat(numbers(few.byNumber(EVEN, 9, Long.MIN_VALUE, 3))).containsExactly(10L, 12L, 14L);
        assertThat(numbers(few.byNumber(ALL, 30, Long.MIN_VALUE, 3))).isEmpty();
    }

    @Test
    void a_value_that_nothing_has_is_no_facet() {
        BoardIndex index = of(1);
        assertThat(index.facets(VerdictFacet.TOPIC)).containsExactly(new VerdictFacet(VerdictFacet.TOPIC, "odd"));
        index.remove(0);
        assertThat(index.facets(VerdictFacet.TOPIC)).isEmpty();
        assertThat(index.lastChanged(EVEN, ChangePoint.END, Long.MIN_VALUE, 9)).isEmpty();
    }

    @Test
    void places_that_nothing_has_are_noticed() {
        BoardIndex index = of(2_000);
        IntStream.range(0, 1_500).forEach(index::remove);
        assertThat(index.isSparse(500)).isTrue();
        assertThat(of(2_000).isSparse(2_000)).isFalse();
    }
}
