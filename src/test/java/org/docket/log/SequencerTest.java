package org.docket.log;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.log.Crowd.repeated;
import static org.docket.log.Crowd.together;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.docket.casework.CaseFileWriter;
import org.docket.casework.CaseInput;
import org.docket.casework.ClaimInput;
import org.docket.log.Attachments.Attempt;
import org.docket.platform.Effort;
import org.docket.rules.Reliability;
import org.docket.source.SourceDesk;
import org.docket.source.SourceFacts;
import org.docket.source.SourceKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The one order of the log, while many write and some give up. */
@QuarkusTest
@Tag("postgresql")
class SequencerTest {

    private static final int WRITERS = 8;
    private static final int TURNS = Effort.of(100);
    private static final int CASES = 12;
    private static final int HOLD_UPS = 20;
    private static final Duration HOLD_UP = Duration.ofMillis(50);

    private final long seed = System.nanoTime();
    private final EntityManager em;
    private final EventLog log;
    private final PositionAssigner positionAssigner;
    private final CaseFileWriter caseFileWriter;
    private final SourceDesk sources;

    @Inject
    SequencerTest(EntityManager em, EventLog log, PositionAssigner positionAssigner, CaseFileWriter caseFileWriter, SourceDesk sources) {
        this.em = em;
        this.log = log;
        this.positionAssigner = positionAssigner;
        this.caseFileWriter = caseFileWriter;
        this.sources = sources;
    }

    @Test
    void what_was_committed_is_numbered_once_and_in_the_order_of_the_commits() throws Exception {
        List<UUID> cases = Stream.generate(this::openCase).limit(CASES).toList();
        UUID source = addSource();
        Callable<List<Attempt>> slow = this::holdUpNumbering;
        Stream<Callable<List<Attempt>>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> new Attachments(caseFileWriter, cases, source, TURNS, new Random(seed + writer)));
        List<Attempt> attempts = together(Stream.concat(Stream.of(slow), writers).toList()).stream().flatMap(List::stream).toList();
        List<NumberedEvent> all = numbered();
        List<Event> ours = all.stream().map(NumberedEvent::event).filter(event -> cases.contains(event.caseId())).toList();
        List<UUID> items = ours.stream().filter(event -> event.type() == EventType.EVIDENCE_ATTACHED).map(SequencerTest::item).toList();
        Map<UUID, Attempt> committed = attempts.stream().filter(Attempt::committed).collect(toMap(Attempt::item, it -> it));
        assertThat(committed).as("seed " + seed).hasSizeBetween(1, attempts.size() - 1);
        assertThat(positions(all)).as("seed " + seed).isEqualTo(upTo(count("events")));
        assertThat(items).as("seed " + seed).containsExactlyInAnyOrderElementsOf(committed.keySet());
        assertThat(versions(ours)).as("seed " + seed).allSatisfy(found -> assertThat(found).isEqualTo(upTo(found.size())));
        assertThat(overtaken(items.stream().map(committed::get).toList())).as("seed " + seed).isEmpty();
    }

    @Test
    void two_who_number_at_once_never_give_a_position_twice() throws Exception {
        together(IntStream.range(0, WRITERS)
                .mapToObj(one -> repeated(TURNS, one % 2 == 0 ? positionAssigner::next : this::addSource)).toList());
        List<NumberedEvent> all = numbered();
        assertThat(positions(all)).isEqualTo(upTo(count("events")));
        assertThat(all).extracting(found -> found.event().ticket()).doesNotHaveDuplicates();
        assertThat(number("select position from log_head where id = 1")).isEqualTo((long) all.size());
    }

    /** Committed before another began, and numbered after it: in the order of positions, whoever ended before an earlier one began. */
    private static List<Attempt> overtaken(List<Attempt> inOrder) {
        var overtaken = new ArrayList<Attempt>();
        long lastBeganAt = Long.MIN_VALUE;
        for (Attempt attempt : inOrder) {
            if (attempt.endedAt() < lastBeganAt) {
                overtaken.add(attempt);
            }
            lastBeganAt = Math.max(lastBeganAt, attempt.beganAt());
        }
        return overtaken;
    }

    /** Lets batches grow, as another replica would that is slow with the head of the log: only within one can events swap. */
    private List<Attempt> holdUpNumbering() {
        for (int held = 0; held < HOLD_UPS; held++) {
            QuarkusTransaction.requiringNew().run(() -> {
                em.createNativeQuery("select position from log_head where id = 1 for update").getSingleResult();
                LockSupport.parkNanos(HOLD_UP.toNanos());
            });
            LockSupport.parkNanos(HOLD_UP.toNanos());
        }
        return List.of();
    }

    /** The whole log, once nothing in it waits for a position. */
    private List<NumberedEvent> numbered() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> count("pending") == 0);
        return QuarkusTransaction.requiringNew().call(() -> log.after(0, Integer.MAX_VALUE));
    }

    private long count(String table) {
        return number("select count(*) from " + table);
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }

    private static List<Long> positions(List<NumberedEvent> events) {
        return events.stream().map(NumberedEvent::position).toList();
    }

    private static Collection<List<Long>> versions(List<Event> events) {
        return events.stream().collect(groupingBy(Event::caseId, mapping(Event::version, toList()))).values();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private record Attached(UUID evidenceId, Object item) {}

    private static UUID item(Event event) {
        return Canonical.read(event, Attached.class).evidenceId();
    }

    private UUID openCase() {
        var claim = ClaimInput.of("It was numbered.", "en", null, null, null, List.of());
        return caseFileWriter.open(new CaseInput(claim, null, null, null, null, null, null, null, null, null, null), Author.program("opener")).view().id();
    }

    private UUID addSource() {
        return sources.add(new SourceFacts("Numbered", SourceKind.OTHER, Reliability.B, null, false, null), Author.program("adder")).id();
    }
}
