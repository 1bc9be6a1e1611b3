package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.casework.Holding.Held;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.IfMatch;
import org.docket.platform.Ids;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;

/** Writes what is on file of cases: lock, write, append, in one transaction each. What decides over a case is {@link Deciding}'s. */
@ApplicationScoped
public class Casework {

    private final Cases cases;
    private final Docketing docketing;
    private final References references;
    private final Holding holding;
    private final Corrections corrections;
    private final Dismissals dismissals;
    private final RatingInputReader ratings;
    private final Ids ids;
    private final Clock clock;

    Casework(Cases cases, Docketing docketing, References references, Holding holding, Corrections corrections, Dismissals dismissals,
            RatingInputReader ratings, Ids ids, Clock clock) {
        this.cases = cases;
        this.docketing = docketing;
        this.references = references;
        this.holding = holding;
        this.corrections = corrections;
        this.dismissals = dismissals;
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
        opened.write(file, references.claimant(file), references.respondent(file));
        cases.persistAndFlush(opened);
        return holding.shown(docketing.append(opened, EventType.CASE_OPENED, new CaseEvents.Opened(opened.number, file), null, by));
    }

    /**
     * Changes what is on file. Nothing is logged, and the version stays, when the edit changes nothing. Once the case is
     * published, an edit gives its reason, and one that readers can see says what sort of correction it is.
     */
    @Transactional
    public Shown edit(UUID id, IfMatch expected, UnaryOperator<CaseInput> edit, Author by) {
        Held held = holding.required(id, expected);
        Case edited = held.row();
        CaseFile before = edited.file();
        CaseInput input = edit.apply(before.asInput());
        CaseFile after = ratings.edited(before, input, held.judged());
        if (after.equals(before)) {
            return holding.shown(held.judged());
        }
        edited.write(after, references.claimant(after), references.respondent(after));
        Instant now = clock.instant();
        edited.touch(now);
        var data = new CaseEvents.Edited(before, after, corrections.ofEdit(edited, before, input, now));
        boolean reworded = !after.claim().text().equals(before.claim().text());
        EventType type = reworded ? EventType.CLAIM_REWORDED : EventType.CASE_EDITED;
        return holding.shown(docketing.append(edited, type, data, input.reason(), by));
    }

    /** Attaches an item; what it derives from must be on file in the same case. */
    @Transactional
    public EvidenceView attach(UUID id, IfMatch expected, EvidenceInput input, Author by) {
        return attach(id, expected, input, null, by);
    }

    /** @param externalId its name where it is brought from; null where it has none */
    @Transactional
    EvidenceView attach(UUID id, IfMatch expected, EvidenceInput input, String externalId, Author by) {
        Case extended = holding.matching(id, expected);
        Instant now = clock.instant();
        var item = new Evidence(ids.next(), id, input, references.source("/sourceId", input.sourceId()), by, now);
        item.externalId = externalId;
        references.requireOnFile(id, input.derivedFrom());
        references.keep(item);
        extended.touch(now);
        Judged judged = docketing.append(extended, EventType.EVIDENCE_ATTACHED, new CaseEvents.Attached(item.id, input, externalId), null, by);
        return EvidenceView.of(item, judged.dossier());
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
