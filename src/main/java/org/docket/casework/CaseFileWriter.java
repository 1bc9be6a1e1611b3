package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.casework.CaseLock.Held;
import org.docket.http.IfMatch;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;

/** Writes what is on file of cases: lock, write, append, in one transaction each. What decides over a case is {@link CaseDecisions}'s. */
@ApplicationScoped
public class CaseFileWriter {

    private final Cases cases;
    private final CaseEventWriter caseEventWriter;
    private final CaseReferences references;
    private final CaseLock caseLock;
    private final DecisiveMarks marks;
    private final CaseLinkWriter links;
    private final EvidenceClearance clearance;
    private final ProposalWriter proposalWriter;
    private final SecondPerson secondPerson;
    private final EvidenceAffirmations affirmations;
    private final RatingInputReader ratings;
    private final Ids ids;
    private final Clock clock;

    CaseFileWriter(Cases cases, CaseEventWriter caseEventWriter, CaseReferences references, CaseLock caseLock, DecisiveMarks marks, CaseLinkWriter links,
            EvidenceClearance clearance, ProposalWriter proposalWriter, SecondPerson secondPerson, EvidenceAffirmations affirmations, RatingInputReader ratings, Ids ids, Clock clock) {
        this.cases = cases;
        this.caseEventWriter = caseEventWriter;
        this.references = references;
        this.caseLock = caseLock;
        this.marks = marks;
        this.links = links;
        this.clearance = clearance;
        this.proposalWriter = proposalWriter;
        this.secondPerson = secondPerson;
        this.affirmations = affirmations;
        this.ratings = ratings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a case; its status is ALLEGED. 422 when a party is not on file. */
    @Transactional
    public ShownCase open(CaseInput input, Author by) {
        Instant now = clock.instant();
        var opened = new Case(ids.next(), now);
        CaseFile file = ratings.opened(input);
        opened.write(file, references.claimant(file), references.respondents(file));
        cases.persistAndFlush(opened);
        return caseLock.shown(caseEventWriter.append(opened, EventType.CASE_OPENED, new CaseEvents.Opened(opened.number, file), null, by));
    }

    /**
     * Attaches an item; what it derives from must be on file in the same case. Where readers see the case, the item waits for a second person: a proposal
     * to show it is made with it.
     */
    @Transactional
    public EvidenceView attach(UUID id, IfMatch expected, EvidenceInput input, Proposer by) {
        Attached attached = attach(id, expected, input, null, by.author());
        if (attached.item().uncleared) {
            clearance.propose(new CaseLock.Held(attached.row(), attached.judged()), List.of(attached.item().id), List.of(), by);
        }
        return EvidenceView.of(attached.item(), attached.judged().dossier());
    }

    /** An item with the case that it was attached to. */
    record Attached(Case row, JudgedCase judged, Evidence item) {}

    /** @param externalId its name where it is brought from; null where it has none */
    @Transactional
    Attached attach(UUID id, IfMatch expected, EvidenceInput input, String externalId, Author by) {
        CaseReferences.requireAgreement(input);
        Case extended = caseLock.matching(id, expected);
        Instant now = clock.instant();
        var item = new Evidence(ids.next(), id, input, references.source("/sourceId", input.sourceId()), by, now);
        item.externalId = externalId;
        item.uncleared = secondPerson.isNeededFor(extended);
        item.speaker = references.speaker(input);
        references.requireOrigins(id, input.derivedFrom());
        DecisiveMarks.require(input, item);
        affirmations.supersede(item, now);
        references.keep(item);
        extended.touch(now);
        var data = new CaseEvents.Attached(item.id, input, externalId, item.uncleared ? true : null);
        return new Attached(extended, caseEventWriter.append(extended, EventType.EVIDENCE_ATTACHED, data, null, by), item);
    }

    /**
     * Marks an item as the record itself, or takes the mark away. 422 for an item that cannot be decisive. On a published case a second person decides
     * about a new mark.
     *
     * @param mark null for none
     */
    @Transactional
    public WriteResult<EvidenceView> mark(UUID id, UUID evidenceId, IfMatch expected, DecisiveInput mark, String reason, Caller by) {
        CaseLock.Held held = caseLock.required(id, expected);
        Evidence item = marks.requirePossible(held.row(), evidenceId, mark);
        if (Objects.equals(item.decisive(), mark)) {
            return new WriteResult.Done<>(EvidenceView.of(item, held.judged().dossier()));
        }
        if (mark != null && secondPerson.isNeededFor(held.row())) {
            return new WriteResult.Proposed<>(proposalWriter.view(proposalWriter.propose(held, new Addition.ToMark(evidenceId, mark), Proposer.of(by))));
        }
        return new WriteResult.Done<>(EvidenceView.of(item, marks.mark(held.row(), item, mark, reason, null, by.author(), clock.instant()).dossier()));
    }

    /** Takes an item out of the judgement; it stays readable. Withdrawing it twice is a 409. */
    @Transactional
    public EvidenceView withdraw(UUID id, UUID evidenceId, IfMatch expected, String reason, Author by) {
        return withdraw(id, evidenceId, expected, reason, null, by);
    }

    /** @param elsewhere who withdrew it where it is brought from; null for what is withdrawn here */
    @Transactional
    EvidenceView withdraw(UUID id, UUID evidenceId, IfMatch expected, String reason, ExternalDecider externalDecider, Author by) {
        Case weakened = caseLock.required(id, expected).row();
        Evidence item = references.evidence(id, evidenceId).orElseThrow(Problems::notFound);
        if (item.isWithdrawn()) {
            throw Problems.of(ProblemType.ALREADY_WITHDRAWN, "The item was withdrawn at " + item.withdrawnAt + ".");
        }
        Instant now = clock.instant();
        item.withdraw(reason, by, now);
        weakened.touch(now);
        JudgedCase judged = caseEventWriter.append(weakened, EventType.EVIDENCE_WITHDRAWN, new CaseEvents.Withdrawn(evidenceId, externalDecider), reason, by);
        return EvidenceView.of(item, judged.dossier());
    }

    /** Relates a case to another; the same link twice is the same link. A second person decides about a new link of a published case. */
    @Transactional
    public WriteResult<ShownCase> link(UUID id, IfMatch expected, LinkInput input, Proposer by) {
        return link(id, expected, input, by, false);
    }

    /** @param seen whether the second person who is asked about a published case has seen the link, too */
    @Transactional
    WriteResult<ShownCase> link(UUID id, IfMatch expected, LinkInput input, Proposer by, boolean seen) {
        cases.locked(List.of(id, input.caseId()));
        Case linked = caseLock.matching(id, expected);
        if (!links.requirePossible(linked, input)) {
            return new WriteResult.Done<>(caseLock.shown(caseEventWriter.judge(linked)));
        }
        if (!seen && secondPerson.isNeededFor(linked)) {
            return new WriteResult.Proposed<>(proposalWriter.view(proposalWriter.propose(caseLock.held(id), new Addition.ToLink(input), by)));
        }
        return new WriteResult.Done<>(caseLock.shown(links.link(linked, input, null, by.author(), clock.instant())));
    }
}
