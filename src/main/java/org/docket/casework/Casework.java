package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.Holding.Held;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;
import org.docket.platform.IfMatch;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;

/** Writes what is on file of cases: lock, write, append, in one transaction each. What decides over a case is {@link Deciding}'s. */
@ApplicationScoped
public class Casework {

    private final Cases cases;
    private final Docketing docketing;
    private final References references;
    private final Holding holding;
    private final Dismissals dismissals;
    private final Affirmations affirmations;
    private final RatingInputReader ratings;
    private final Ids ids;
    private final Clock clock;

    Casework(Cases cases, Docketing docketing, References references, Holding holding, Dismissals dismissals,
            Affirmations affirmations, RatingInputReader ratings, Ids ids, Clock clock) {
        this.cases = cases;
        this.docketing = docketing;
        this.references = references;
        this.holding = holding;
        this.dismissals = dismissals;
        this.affirmations = affirmations;
        this.ratings = ratings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a case; its status is ALLEGED. 422 when a party is not on file. */
    @Transactional
    public Shown open(CaseInput input, Author by) {
        Instant now = clock.instant();
        var opened = new Case(ids.next(), now);
        CaseFile file = ratings.opened(input);
        opened.write(file, references.claimant(file), references.respondents(file));
        cases.persistAndFlush(opened);
        return holding.shown(docketing.append(opened, EventType.CASE_OPENED, new CaseEvents.Opened(opened.number, file), null, by));
    }

    /** Attaches an item; what it derives from must be on file in the same case. */
    @Transactional
    public EvidenceView attach(UUID id, IfMatch expected, EvidenceInput input, Author by) {
        return attach(id, expected, input, null, by);
    }

    /** @param externalId its name where it is brought from; null where it has none */
    @Transactional
    EvidenceView attach(UUID id, IfMatch expected, EvidenceInput input, String externalId, Author by) {
        References.requireAgreement(input);
        Case extended = holding.matching(id, expected);
        Instant now = clock.instant();
        var item = new Evidence(ids.next(), id, input, references.source("/sourceId", input.sourceId()), by, now);
        item.externalId = externalId;
        item.speaker = references.speaker(input);
        references.requireOrigins(id, input.derivedFrom());
        DecisiveMarks.require(input, item);
        affirmations.supersede(item, now);
        references.keep(item);
        extended.touch(now);
        Judged judged = docketing.append(extended, EventType.EVIDENCE_ATTACHED, new CaseEvents.Attached(item.id, input, externalId), null, by);
        return EvidenceView.of(item, judged.dossier());
    }

    /**
     * Marks an item as the record itself, or takes the mark away. 422 for an item that cannot be decisive.
     *
     * @param mark null for none
     */
    @Transactional
    public EvidenceView mark(UUID id, UUID evidenceId, IfMatch expected, DecisiveInput mark, String reason, Author by) {
        Case marked = holding.required(id, expected).row();
        Evidence item = references.evidence(id, evidenceId).orElseThrow(Problems::notFound);
        if (Objects.equals(item.decisive(), mark)) {
            return EvidenceView.of(item, docketing.judge(marked).dossier());
        }
        DecisiveMarks.require(item.input().marked(mark), item);
        item.mark(mark);
        marked.touch(clock.instant());
        EventType type = mark == null ? EventType.EVIDENCE_UNMARKED : EventType.EVIDENCE_MARKED;
        return EvidenceView.of(item, docketing.append(marked, type, new CaseEvents.Marked(evidenceId, mark), reason, by).dossier());
    }

    /** Takes an item out of the judgement; it stays readable. Withdrawing it twice is a 409. */
    @Transactional
    public EvidenceView withdraw(UUID id, UUID evidenceId, IfMatch expected, String reason, Author by) {
        return withdraw(id, evidenceId, expected, reason, null, by);
    }

    /** @param elsewhere who withdrew it where it is brought from; null for what is withdrawn here */
    @Transactional
    EvidenceView withdraw(UUID id, UUID evidenceId, IfMatch expected, String reason, Elsewhere elsewhere, Author by) {
        Case weakened = holding.required(id, expected).row();
        Evidence item = references.evidence(id, evidenceId).orElseThrow(Problems::notFound);
        if (item.isWithdrawn()) {
            throw Problems.of(ProblemType.ALREADY_WITHDRAWN, "The item was withdrawn at " + item.withdrawnAt + ".");
        }
        Instant now = clock.instant();
        item.withdraw(reason, by, now);
        weakened.touch(now);
        Judged judged = docketing.append(weakened, EventType.EVIDENCE_WITHDRAWN, new CaseEvents.Withdrawn(evidenceId, elsewhere), reason, by);
        return EvidenceView.of(item, judged.dossier());
    }

    /** Relates a case to another; the same link twice is the same link. Cases that are linked are dismissed no more. */
    @Transactional
    public Shown link(UUID id, IfMatch expected, LinkInput input, Author by) {
        List<Case> both = cases.locked(List.of(id, input.caseId()));
        Case linked = holding.matching(id, expected);
        var key = new CaseLink.Key(id, input.relation(), input.caseId());
        references.requireLinkable(key, both);
        if (!references.isNew(key)) {
            return holding.shown(docketing.judge(linked));
        }
        Instant now = clock.instant();
        references.keep(new CaseLink(key, now));
        linked.touch(now);
        var data = new CaseEvents.Linked(input.relation(), input.caseId(), dismissals.endedBy(key));
        return holding.shown(docketing.append(linked, EventType.CASE_LINKED, data, null, by));
    }
}
