package org.docket.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.log.Canonical;
import org.docket.log.EventType;
import org.docket.log.NumberedEvent;

/** What became of submissions, event by event, for whoever tells those who asked. */
@ApplicationScoped
public class SubmissionNews {

    private static final Set<EventType> ABOUT_CASES = Set.of(EventType.CASE_PUBLISHED, EventType.PUBLICATION_WITHDRAWN);
    private static final String ASKING = "select s.id, s.submitterId, s.id from Submission s where s.submitterId is not null and s.id in ?1"
            + " union all select s.id, s.submitterId, s.sameAs.id from Submission s where s.submitterId is not null and s.sameAs.id in ?1";

    private final EntityManager em;
    private final SubmissionReader reading;

    SubmissionNews(EntityManager em, SubmissionReader reading) {
        this.em = em;
        this.reading = reading;
    }

    /**
     * That something became of what somebody asked: it was decided, or the verdict of its case came or went.
     *
     * @param submitterId who is to be told
     */
    public record Told(long position, Instant at, UUID submissionId, UUID submitterId) {}

    private record Asking(UUID submissionId, UUID submitterId, UUID leadId) {}

    /** In the order of {@code events}; nothing of what somebody without a key asked. */
    @Transactional
    public List<Told> of(List<NumberedEvent> events) {
        Map<UUID, List<UUID>> byCase = leadsOf(events.stream().filter(numbered -> ABOUT_CASES.contains(numbered.event().type()))
                .map(numbered -> numbered.event().caseId()).collect(Collectors.toSet()));
        var leads = new HashMap<Long, List<UUID>>();
        events.forEach(numbered -> leads.put(numbered.position(), leads(numbered, byCase)));
        Map<UUID, List<Asking>> asking = asking(leads.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return events.stream().flatMap(numbered -> leads.get(numbered.position()).stream().flatMap(lead -> asking.getOrDefault(lead, List.of()).stream())
                .map(one -> new Told(numbered.position(), numbered.at(), one.submissionId(), one.submitterId()))).toList();
    }

    /** As whoever asked sees it by now. */
    @Transactional
    public SubmissionView view(UUID id) {
        return reading.forSubmitter(em.find(Submission.class, id));
    }

    private static List<UUID> leads(NumberedEvent numbered, Map<UUID, List<UUID>> byCase) {
        if (numbered.event().type() == EventType.SUBMISSION_DECIDED) {
            return List.of(Canonical.read(numbered.event(), SubmissionEvents.Decided.class).submissionId());
        }
        return ABOUT_CASES.contains(numbered.event().type()) ? byCase.getOrDefault(numbered.event().caseId(), List.of()) : List.of();
    }

    private Map<UUID, List<UUID>> leadsOf(Collection<UUID> cases) {
        Stream<Submission> leads = cases.isEmpty() ? Stream.empty()
                : em.createQuery("from Submission s where s.caseId in ?1 order by s.id", Submission.class).setParameter(1, cases).getResultStream();
        return leads.collect(Collectors.groupingBy(lead -> lead.caseId, Collectors.mapping(lead -> lead.id, Collectors.toList())));
    }

    private Map<UUID, List<Asking>> asking(Collection<UUID> leads) {
        return leads.isEmpty() ? Map.of() : em.createQuery(ASKING, Asking.class).setParameter(1, leads).getResultStream()
                .collect(Collectors.groupingBy(Asking::leadId));
    }
}
