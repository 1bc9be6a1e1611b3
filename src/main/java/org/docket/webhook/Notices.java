package org.docket.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.casework.CaseTextReader;
import org.docket.log.EventLog;
import org.docket.log.NumberedEvent;
import org.docket.submission.SubmissionNews;
import org.docket.verdict.PublicChange;
import org.docket.verdict.PublicChange.Facts;
import org.docket.verdict.PublicChanges;
import org.docket.verdict.PublicVerdicts;

/** What there is to tell, read from the log as far as the board has read it. Many who are at the same place are given the same. */
@ApplicationScoped
class Notices {

    private static final int BATCH = 200;
    private static final int REMEMBERED = 20_000;

    private final EventLog log;
    private final PublicVerdicts verdicts;
    private final PublicChanges changes;
    private final SubmissionNews submissions;
    private final CaseTextReader cases;
    private final NoticeBodyWriter noticeBodyWriter;
    private final Cache<Long, Read> remembered = Caffeine.newBuilder().maximumWeight(REMEMBERED)
            .weigher((Long after, Read read) -> 1 + read.notices().size()).build();
    private final Cache<String, Notice> lately = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Notices(EventLog log, PublicVerdicts verdicts, PublicChanges changes, SubmissionNews submissions, CaseTextReader cases, NoticeBodyWriter noticeBodyWriter) {
        this.log = log;
        this.verdicts = verdicts;
        this.changes = changes;
        this.submissions = submissions;
        this.cases = cases;
        this.noticeBodyWriter = noticeBodyWriter;
    }

    /**
     * A part of the log.
     *
     * @param upTo its last position; where it began for one that is empty
     * @param notices in the order of the log
     */
    record Read(long upTo, List<Notice> notices) {}

    /** How far there is anything to tell. */
    long head() {
        return verdicts.isReady() ? verdicts.read() : 0;
    }

    /** The next part after {@code position}. */
    Read after(long position) {
        return position >= head() ? new Read(position, List.of()) : remembered.get(position, this::readOn);
    }

    private Read readOn(long after) {
        Read read = read(after, BATCH);
        read.notices().forEach(notice -> lately.put(notice.messageId(), notice));
        return read;
    }

    /** One that was told before, or is to be told; empty where the log is judged otherwise since. */
    Optional<Notice> find(String messageId, long position) {
        return Optional.ofNullable(lately.get(messageId, id -> read(position - 1, 1).notices().stream()
                .filter(notice -> notice.messageId().equals(id)).findFirst().orElse(null)));
    }

    private Read read(long after, int most) {
        long head = head();
        List<NumberedEvent> events = QuarkusTransaction.requiringNew().call(() -> log.after(after, most)).stream()
                .filter(numbered -> numbered.position() <= head).toList();
        long moment = noticeBodyWriter.moment();
        List<PublicChange> changed = changes.of(events);
        changed.forEach(change -> noticeBodyWriter.keep(change, moment));
        Map<UUID, Facts> facts = facts(events);
        var notices = new ArrayList<Notice>();
        events.forEach(numbered -> {
            noticeBodyWriter.keep(numbered);
            notices.add(Notice.OfEvent.of(numbered, ofCase(facts, numbered)));
        });
        changed.forEach(change -> notices.add(Notice.OfVerdict.of(change)));
        submissions.of(events).forEach(told -> notices.add(Notice.OfSubmission.of(told)));
        notices.sort(Comparator.comparingLong(Notice::position));
        return new Read(events.isEmpty() ? after : events.getLast().position(), List.copyOf(notices));
    }

    private Map<UUID, Facts> facts(List<NumberedEvent> events) {
        List<UUID> ids = events.stream().map(numbered -> numbered.event().caseId()).filter(Objects::nonNull).distinct().toList();
        return cases.of(ids).stream().map(CaseTextReader.DeskCase::facts)
                .collect(Collectors.toMap(found -> found.id(), found -> new Facts(found.status(), found.topics(), found.claim().claimantId())));
    }

    private static List<Facts> ofCase(Map<UUID, Facts> facts, NumberedEvent numbered) {
        UUID id = numbered.event().caseId();
        return id == null || !facts.containsKey(id) ? List.of() : List.of(facts.get(id));
    }
}
