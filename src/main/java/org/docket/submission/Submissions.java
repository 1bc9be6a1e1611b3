package org.docket.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.CaseFileWriter;
import org.docket.casework.CaseInput;
import org.docket.casework.CaseReader;
import org.docket.http.IfMatch;
import org.docket.http.InputError;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;
import org.docket.platform.Ids;

/** The only class that writes submissions: what comes in, and what the desk decides. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<Submission, UUID> {

    private static final Author PROGRAM = Author.program("submissions");

    private final EarlierSubmissionFinder before;
    private final CaseFileWriter caseFileWriter;
    private final CaseReader cases;
    private final EventLog log;
    private final SubmissionSettings settings;
    private final Ids ids;
    private final Clock clock;

    Submissions(EarlierSubmissionFinder before, CaseFileWriter caseFileWriter, CaseReader cases, EventLog log, SubmissionSettings settings, Ids ids, Clock clock) {
        this.before = before;
        this.caseFileWriter = caseFileWriter;
        this.cases = cases;
        this.log = log;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What somebody asks waits for the desk, unless it was asked before, or is on the desk: then it shares the fate of that.
     *
     * @param repeated the case whose claim it repeats; null where none does
     */
    @Transactional
    Submission receive(SubmissionInput input, UUID repeated, Author by) {
        var row = new Submission(ids.next(), input, by, clock.instant());
        Optional<Submission> first = before.first(row);
        first.ifPresent(row::follow);
        persist(row);
        append(EventType.SUBMISSION_RECEIVED, row.version, SubmissionEvents.Received.of(row), null, by, row.submittedAt);
        if (first.isEmpty()) {
            before.remember(row);
        }
        if (first.isEmpty() && repeated != null) {
            decide(row, SubmissionState.JOINED, repeated, null, PROGRAM);
        }
        return row;
    }

    /** Opens a case of what is asked, as the desk words it. */
    @Transactional
    public Submission open(UUID id, IfMatch expected, CaseInput input, Author by) {
        Submission row = held(id, expected);
        UUID opened = caseFileWriter.open(input, by).view().id();
        decide(row.lead(), SubmissionState.OPENED, opened, null, by);
        return row;
    }

    /** Joins what is asked to a case that is on the desk. */
    @Transactional
    public Submission join(UUID id, IfMatch expected, JoiningInput input, Author by) {
        Submission row = held(id, expected);
        if (!cases.isThere(input.caseId())) {
            throw Problems.invalid(List.of(new InputError("/caseId", "unknown-case", "No case has this id.")));
        }
        decide(row.lead(), SubmissionState.JOINED, input.caseId(), input.reason(), by);
        return row;
    }

    /** Says that it will not be checked, and why. Who asks it again later asks anew. */
    @Transactional
    public Submission decline(UUID id, IfMatch expected, String reason, Author by) {
        Submission row = held(id, expected);
        decide(row.lead(), SubmissionState.DECLINED, null, reason, by);
        before.forget(row.lead());
        return row;
    }

    @Scheduled(every = "24h", delayed = "5m")
    @Transactional
    void forgetContacts() {
        update("contact = null where contact is not null and submittedAt < ?1", clock.instant().minus(settings.contactKept()));
    }

    /** What waits, with the first that asked it locked: 409 once it is decided. */
    private Submission held(UUID id, IfMatch expected) {
        Submission row = findByIdOptional(id).orElseThrow(Problems::notFound);
        Submission lead = row.lead();
        getEntityManager().refresh(lead, LockModeType.PESSIMISTIC_WRITE);
        if (lead.state != SubmissionState.WAITING) {
            throw Problems.of(ProblemType.SUBMISSION_DECIDED, "It is " + lead.state + " since " + lead.decidedAt + ".");
        }
        expected.requireIfGiven(SubmissionView.forDesk(row, null).tag());
        return row;
    }

    private void decide(Submission lead, SubmissionState to, UUID about, String why, Author by) {
        Instant now = clock.instant();
        lead.decide(to, about, why, by, now);
        append(EventType.SUBMISSION_DECIDED, lead.version, new SubmissionEvents.Decided(lead.id, to, about), why, by, now);
    }

    private void append(EventType type, long version, Object data, String reason, Author by, Instant at) {
        log.append(new Fact(type, new Fact.OfNobody(), version, by, at, reason, data));
    }
}
