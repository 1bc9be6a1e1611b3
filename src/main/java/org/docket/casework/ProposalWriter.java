package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.casework.CaseLock.Held;
import org.docket.http.IfMatch;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;
import org.docket.rating.RatingVocabulary;

/** Keeps proposals. Whoever calls holds the lock on the case. */
@ApplicationScoped
class ProposalWriter {

    private final Proposals proposals;
    private final CaseEventWriter caseEventWriter;
    private final RatingVocabulary ratings;
    private final Ids ids;
    private final Clock clock;

    ProposalWriter(Proposals proposals, CaseEventWriter caseEventWriter, RatingVocabulary ratings, Ids ids, Clock clock) {
        this.proposals = proposals;
        this.caseEventWriter = caseEventWriter;
        this.ratings = ratings;
        this.ids = ids;
        this.clock = clock;
    }

    ProposalView view(Proposal found) {
        return ProposalView.of(found, ratings);
    }

    UUID caseOf(UUID proposalId) {
        return proposals.caseOf(proposalId).orElseThrow(Problems::notFound);
    }

    /** The case that a proposal is about, and the one to which it would be linked: both are locked before the proposal is read. */
    List<UUID> casesOf(UUID proposalId) {
        UUID caseId = caseOf(proposalId);
        return proposals.linkOf(proposalId).map(link -> List.of(caseId, link.caseId())).orElse(List.of(caseId));
    }

    /**
     * The proposal, as long as nobody has decided it.
     *
     * @param caseTag what a client may name instead of the proposal's own ETag, because that is what it decides about
     */
    Proposal pending(UUID id, IfMatch expected, String caseTag) {
        Proposal found = proposals.findById(id);
        String tag = view(found).tag();
        if (!expected.absent() && !expected.matches(tag) && !expected.matches(caseTag)) {
            throw Problems.stale(tag);
        }
        if (!found.isPending()) {
            throw Problems.with(ProblemType.PROPOSAL_DECIDED, "It is " + found.state + " since " + found.decidedAt + ".",
                    Map.of("state", found.state));
        }
        return found;
    }

    /** Files a proposal; 409 with the one there is when the same is proposed already. */
    Proposal propose(Held held, DecisionRequest decisionRequest, Proposer by) {
        Case row = held.row();
        proposals.pending(row.id).stream().filter(other -> isSame(other.wish(), decisionRequest)).findFirst().ifPresent(other -> {
            throw Problems.with(ProblemType.ALREADY_PROPOSED, "A reviewer can approve the proposal " + other.id + ".",
                    Map.of("proposalId", other.id));
        });
        Instant now = clock.instant();
        var proposal = new Proposal(ids.next(), row.id, decisionRequest, by, now);
        proposals.persist(proposal);
        row.touch(now);
        caseEventWriter.append(row, held.judged(), EventType.PROPOSED, CaseEvents.Proposed.of(proposal), proposal.reason, by.author());
        return proposal;
    }

    boolean isProposed(UUID caseId, DecisionRequest decisionRequest) {
        return proposals.pending(caseId).stream().anyMatch(pending -> isSame(pending.wish(), decisionRequest));
    }

    Proposal reject(Case row, Proposal proposal, String reason, Caller by) {
        Instant now = clock.instant();
        proposal.decide(ProposalState.REJECTED, by.author(), now, reason);
        row.touch(now);
        caseEventWriter.append(row, EventType.PROPOSAL_REJECTED, new CaseEvents.ProposalDecided(proposal.id), reason, by.author());
        return proposal;
    }

    Proposal takeBack(Case row, Proposal proposal, Caller by) {
        Instant now = clock.instant();
        proposal.decide(ProposalState.TAKEN_BACK, by.author(), now, null);
        row.touch(now);
        caseEventWriter.append(row, EventType.PROPOSAL_TAKEN_BACK, new CaseEvents.ProposalDecided(proposal.id), null, by.author());
        return proposal;
    }

    /** Ends a proposal that has nothing left to decide, at the time of the change that overtook it. */
    void overtake(Case row, JudgedCase judged, Proposal proposal, Author by) {
        proposal.decide(ProposalState.OVERTAKEN, by, row.updatedAt, null);
        caseEventWriter.append(row, judged, EventType.PROPOSAL_OVERTAKEN, new CaseEvents.ProposalDecided(proposal.id), null, by);
    }

    /** What is still pending once the case is no longer what it was proposed for, and the log says so. */
    List<Proposal> pending(Case row) {
        return proposals.areAny(row.id) ? proposals.pending(row.id) : List.of();
    }

    private static boolean isSame(DecisionRequest one, DecisionRequest other) {
        return switch (one) {
            case DecisionRequest.ToMove move -> other instanceof DecisionRequest.ToMove same && move.move() == same.move();
            case DecisionRequest.ToEdit edit -> other instanceof DecisionRequest.ToEdit same && !Collections.disjoint(edit.edit().fields(), same.edit().fields());
            case DecisionRequest.ToPublish publication -> other instanceof DecisionRequest.ToPublish;
            case DecisionRequest.ToWithdraw withdrawal -> other instanceof DecisionRequest.ToWithdraw;
            case Addition.ToClear clearance -> other instanceof Addition.ToClear same && same.evidence().containsAll(clearance.evidence())
                    && same.reviews().containsAll(clearance.reviews());
            case Addition.ToMark mark -> other instanceof Addition.ToMark same && same.evidenceId().equals(mark.evidenceId());
            case Addition.ToDistinguish pictures -> other instanceof Addition.ToDistinguish same && same.pair().equals(pictures.pair());
            case Addition.ToLink link -> link.equals(other);
            case Addition.ToAsk request -> request.equals(other);
            case Addition.ToAnswer answer -> other instanceof Addition.ToAnswer same && same.requestId().equals(answer.requestId());
        };
    }
}
