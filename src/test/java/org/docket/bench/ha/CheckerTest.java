package org.docket.bench.ha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.bench.ha.Operation.Answer;
import org.docket.bench.ha.Operation.Kind;
import org.docket.bench.ha.Sighting.Of;
import org.junit.jupiter.api.Test;

/** The checker lets a sound history pass, and finds each of the things that must not be. Moments are seconds. */
class CheckerTest {

    private static final Duration STALE_AT_MOST = Duration.ofSeconds(2);
    private static final String CASE = "a-case";

    private final List<Operation> operations = new ArrayList<>();
    private final List<Logged> log = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final Map<String, Map<Long, String>> told = new HashMap<>();

    CheckerTest() {
        asked("opened", Kind.OPEN, 0, 1, 2, new Answer.Acknowledged(1, false));
        asked("disputed", Kind.MOVE, 1, 3, 4, new Answer.Acknowledged(2, true));
        asked("corroborated", Kind.MOVE, 2, 10, 11, new Answer.Acknowledged(3, false));
        logged("opened", 1);
        logged("disputed", 2);
        logged("corroborated", 3);
    }

    @Test
    void a_sound_history_passes() {
        asked("unheard", Kind.MOVE, 3, 12, 13, new Answer.Unknown("no answer"));
        asked("refused", Kind.MOVE, 1, 12, 13, new Answer.Refused(412));
        told.put("who follows", Map.of(1L, "hash of opened", 3L, "hash of corroborated"));
        seen("one", Of.VERDICT, 1, 3, 5);
        seen("one", Of.VERDICT, 2, 7, 8);
        seen("other", Of.VERDICT, 2, 12, 13);
        seen("one", Of.DESK, 3, 12, 13);
        assertThat(found()).isEmpty();
    }

    @Test
    void what_was_not_heard_of_may_be_there_once() {
        asked("unheard", Kind.MOVE, 3, 12, 13, new Answer.Unknown("no answer"));
        logged("unheard", 4);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_lost_write_is_found() {
        log.removeLast();
        assertThat(found()).containsExactly(new Violation.Lost(operations.getLast()));
    }

    @Test
    void a_write_that_was_done_twice_is_found() {
        logged("corroborated", 3);
        assertThat(found()).contains(new Violation.Twice("corroborated", 4));
    }

    @Test
    void a_refused_write_that_was_done_is_found() {
        asked("refused", Kind.ATTACH, 0, 12, 13, new Answer.Refused(412));
        logged("refused", 4);
        assertThat(found()).containsExactly(new Violation.FromNowhere("refused", 4));
    }

    @Test
    void a_write_that_nobody_asked_for_is_found() {
        logged("strange", 4);
        assertThat(found()).containsExactly(new Violation.FromNowhere("strange", 4));
    }

    @Test
    void a_gap_is_found() {
        log.set(2, new Logged(4, "CASE_MOVED", CASE, 3, "corroborated", "hash of corroborated"));
        assertThat(found()).containsExactly(new Violation.Gap(2, 4));
    }

    @Test
    void a_position_given_twice_is_found() {
        log.set(2, new Logged(2, "CASE_MOVED", CASE, 3, "corroborated", "hash of corroborated"));
        assertThat(found()).contains(new Violation.Gap(2, 2));
    }

    @Test
    void an_order_that_nobody_saw_is_found() {
        asked("first", Kind.ATTACH, 0, 20, 21, new Answer.Acknowledged(0, false));
        asked("second", Kind.ATTACH, 0, 22, 23, new Answer.Acknowledged(0, false));
        logged("second", 4);
        logged("first", 5);
        assertThat(found()).containsExactly(new Violation.OutOfOrder(operations.get(3), operations.get(4)));
    }

    @Test
    void writes_at_the_same_time_come_in_any_order() {
        asked("first", Kind.ATTACH, 0, 20, 22, new Answer.Acknowledged(0, false));
        asked("second", Kind.ATTACH, 0, 21, 23, new Answer.Acknowledged(0, false));
        logged("second", 4);
        logged("first", 5);
        assertThat(found()).isEmpty();
    }

    @Test
    void two_who_both_moved_the_same_version_are_found() {
        asked("also", Kind.MOVE, 2, 10, 12, new Answer.Acknowledged(4, false));
        logged("also", 4);
        assertThat(found()).containsExactly(new Violation.OnAnotherVersion(operations.getLast(), 3));
    }

    @Test
    void an_answer_that_told_another_version_is_found() {
        asked("more", Kind.MOVE, 3, 12, 13, new Answer.Acknowledged(4, false));
        logged("more", 5);
        assertThat(found()).containsExactly(new Violation.OtherVersion(operations.getLast(), 5));
    }

    @Test
    void a_log_that_was_told_otherwise_before_is_found() {
        told.put("who follows", Map.of(3L, "hash of what a failover lost", 4L, "hash of more"));
        assertThat(found()).containsExactlyInAnyOrder(new Violation.Rewritten("who follows", 3), new Violation.Rewritten("who follows", 4));
    }

    @Test
    void a_verdict_that_goes_back_is_found_whatever_was_wrong() {
        sightings.add(new Sighting("one", Of.VERDICT, CASE, 2, nanos(5), nanos(6), true));
        sightings.add(new Sighting("one", Of.VERDICT, CASE, 1, nanos(7), nanos(8), true));
        assertThat(found()).containsExactly(new Violation.WentBack(sightings.get(0), sightings.get(1)));
    }

    @Test
    void another_replica_may_be_a_moment_behind() {
        seen("one", Of.VERDICT, 3, 11, 12);
        seen("other", Of.VERDICT, 2, 12, 13);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_verdict_that_is_late_is_found() {
        seen("one", Of.VERDICT, 2, 14, 15);
        assertThat(found()).containsExactly(new Violation.Stale(sightings.getFirst(), operations.get(2), 3_000));
    }

    @Test
    void a_verdict_may_be_late_while_something_is_wrong() {
        sightings.add(new Sighting("one", Of.VERDICT, CASE, 2, nanos(14), nanos(15), true));
        assertThat(found()).isEmpty();
    }

    @Test
    void the_desk_is_never_late() {
        sightings.add(new Sighting("w1", Of.DESK, CASE, 2, nanos(12), nanos(13), true));
        assertThat(found()).containsExactly(new Violation.Stale(sightings.getFirst(), operations.get(2), 1_000));
    }

    private void asked(String token, Kind kind, long based, long invoked, long ended, Answer answer) {
        operations.add(new Operation(token, kind, CASE, based, nanos(invoked), nanos(ended), answer));
    }

    private void logged(String token, long version) {
        log.add(new Logged(log.size() + 1, "CASE_MOVED", CASE, version, token, "hash of " + token));
    }

    private void seen(String reader, Of of, long version, long asked, long shown) {
        sightings.add(new Sighting(reader, of, CASE, version, nanos(asked), nanos(shown), false));
    }

    private static long nanos(long second) {
        return second * 1_000_000_000L;
    }

    private List<Violation> found() {
        return Checker.violations(new History(operations, log, sightings, told), STALE_AT_MOST);
    }
}
