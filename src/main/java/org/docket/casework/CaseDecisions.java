package org.docket.casework;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.access.Caller;
import org.docket.casework.CaseLock.Held;
import org.docket.http.IfMatch;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.rules.Decision;
import org.docket.rules.MoveAttempt;

/** Moves and publications, at once or by way of a proposal: what may be done alone is done, what only lacks a second person waits. */
@ApplicationScoped
public class CaseDecisions {

    private final CaseLock caseLock;
    private final DecisionExecutor decisionExecutor;
    private final ProposalWriter proposalWriter;
    private final SecondPerson secondPerson;
    private final EvidenceClearance clearance;
    private final Cases cases;
    private final RatingInputReader ratings;
    private final MeterRegistry metrics;

    CaseDecisions(CaseLock caseLock, DecisionExecutor decisionExecutor, ProposalWriter proposalWriter, SecondPerson secondPerson, EvidenceClearance clearance, Cases cases,
            RatingInputReader ratings, MeterRegistry metrics) {
        this.caseLock = caseLock;
        this.decisionExecutor = decisionExecutor;
        this.proposalWriter = proposalWriter;
        this.secondPerson = secondPerson;
        this.clearance = clearance;
        this.cases = cases;
        this.ratings = ratings;
        this.metrics = metrics;
    }

    /** Does what is wished when the table lists it and the evidence on file justifies it. A refusal changes nothing. */
    @Transactional
    public DecisionOutcome decide(UUID id, IfMatch expected, DecisionRequest decisionRequest, Caller by) {
        Held held = caseLock.required(id, expected);
        decisionExecutor.requirePossible(held.row(), decisionRequest);
        boolean alone = !decisionRequest.takesTwo() || !secondPerson.isNeeded();
        return switch (decisionRequest) {
            case DecisionRequest.ToMove move -> counted(move, attempt(held, ratings.moved(move, held.judged()), alone, by));
            case DecisionRequest.ToPublish publication -> publishOrPropose(held, ratings.published(publication, held.judged()), alone, by);
            case DecisionRequest.ToWithdraw withdrawal -> publishOrPropose(held, withdrawal, alone, by);
            case DecisionRequest.ToEdit edited -> publishOrPropose(held, edited, alone, by);
            case Addition.ToClear wanted -> publishOrPropose(held, clearance.requested(id, wanted), alone, by);
            case Addition addition -> publishOrPropose(held, addition, alone, by);
        };
    }

    /**
     * Changes what is on file. Nothing is logged, and the version stays, when the edit changes nothing. Once the case is published, an edit gives its
     * reason, and one that readers can see says what sort of correction it is, and waits for a second person.
     */
    @Transactional
    public DecisionOutcome edit(UUID id, IfMatch expected, UnaryOperator<CaseInput> edit, Caller by) {
        Held held = caseLock.required(id, expected);
        CaseFile before = held.row().file();
        CaseInput input = edit.apply(before.asInput());
        var wish = new DecisionRequest.ToEdit(CaseEdit.of(before, ratings.edited(before, input, held.judged()), input), input.reason());
        if (wish.edit().isEmpty()) {
            return new DecisionOutcome.Done(caseLock.shown(held.judged()), null);
        }
        decisionExecutor.requirePossible(held.row(), wish);
        boolean seen = held.row().visibility == Visibility.PUBLIC && wish.edit().isPublic();
        return publishOrPropose(held, wish, !seen || !secondPerson.isNeeded(), by);
    }

    /**
     * The second person says yes: the guards are asked again, and what was proposed is done. 409 when it was decided
     * before, 403 for its author, and for a key that the same person stands behind.
     */
    @Transactional
    public DecisionOutcome approve(UUID proposalId, IfMatch expected, Caller by) {
        List<UUID> casesOf = proposalWriter.casesOf(proposalId);
        cases.locked(casesOf);
        Held held = caseLock.held(casesOf.getFirst());
        Proposal proposal = proposalWriter.pending(proposalId, expected, held.judged().tag());
        if (!by.isSecondTo(proposal.authorId, proposal.authorResponsibleId)) {
            throw Problems.of(ProblemType.OWN_PROPOSAL);
        }
        decisionExecutor.requirePossible(held.row(), proposal.wish());
        return switch (proposal.wish()) {
            case DecisionRequest.ToMove move -> approved(held, move, proposal, by);
            case DecisionRequest.ToPublish publication -> {
                ratings.requireFit(publication.rating(), held.judged());
                yield done(held, publication, proposal, by);
            }
            case DecisionRequest.ToWithdraw withdrawal -> done(held, withdrawal, proposal, by);
            case DecisionRequest.ToEdit edit -> done(held, edit, proposal, by);
            case Addition addition -> done(held, addition, proposal, by);
        };
    }

    /** The second person says no, and why. */
    @Transactional
    public ProposalView reject(UUID proposalId, IfMatch expected, String reason, Caller by) {
        UUID caseId = proposalWriter.caseOf(proposalId);
        Held held = caseLock.held(caseId);
        return proposalWriter.view(proposalWriter.reject(held.row(), proposalWriter.pending(proposalId, expected, held.judged().tag()), reason, by));
    }

    /** Its author changes their mind. 403 for everybody else. */
    @Transactional
    public ProposalView takeBack(UUID proposalId, IfMatch expected, Caller by) {
        UUID caseId = proposalWriter.caseOf(proposalId);
        Held held = caseLock.held(caseId);
        Proposal proposal = proposalWriter.pending(proposalId, expected, held.judged().tag());
        if (!by.id().equals(proposal.authorId)) {
            throw Problems.of(ProblemType.PROPOSAL_OF_ANOTHER);
        }
        return proposalWriter.view(proposalWriter.takeBack(held.row(), proposal, by));
    }

    private DecisionOutcome counted(DecisionRequest.ToMove wish, DecisionOutcome outcome) {
        metrics.counter("docket.moves", "move", wish.move().name(), "outcome", outcome.getClass().getSimpleName()).increment();
        return outcome;
    }

    /** A move that needs no second person waits for one where it rests on items that nobody has cleared, or brings words for readers. */
    private DecisionOutcome attempt(Held held, DecisionRequest.ToMove wish, boolean alone, Caller by) {
        boolean readersSee = secondPerson.isNeededFor(held.row());
        if (readersSee && !wish.isRestated() && decision(held, wish, alone) instanceof Decision.Allowed) {
            return done(held, wish, null, by);
        }
        DecisionRequest.ToMove whole = wish.clearing(held.judged().dossier().uncleared());
        return switch (decision(held, whole, alone)) {
            case Decision.Allowed allowed -> readersSee ? proposed(held, whole, by) : done(held, whole, null, by);
            case Decision.NotListed refused -> new DecisionOutcome.NotListed(refused);
            case Decision.Refused refused when refused.lacksOnlySecondPerson() -> proposed(held, whole, by);
            case Decision.Refused refused -> new DecisionOutcome.Unmet(wish.move(), refused.unmet());
        };
    }

    private DecisionOutcome approved(Held held, DecisionRequest.ToMove wish, Proposal proposal, Caller by) {
        ratings.requireFit(wish, held.judged());
        return switch (decision(held, wish, true)) {
            case Decision.Allowed allowed -> done(held, wish, proposal, by);
            case Decision.NotListed refused -> new DecisionOutcome.NotListed(refused);
            case Decision.Refused refused -> new DecisionOutcome.Unmet(wish.move(), refused.unmet());
        };
    }

    private static Decision decision(Held held, DecisionRequest.ToMove wish, boolean seconded) {
        return wish.move().decide(held.row().state(), held.judged().dossier().clearing(wish.clears()), new MoveAttempt(wish.reason(), seconded));
    }

    private DecisionOutcome publishOrPropose(Held held, DecisionRequest decisionRequest, boolean alone, Caller by) {
        return alone ? done(held, decisionRequest, null, by) : proposed(held, decisionRequest, by);
    }

    private DecisionOutcome proposed(Held held, DecisionRequest decisionRequest, Caller by) {
        return new DecisionOutcome.Proposed(proposalWriter.view(proposalWriter.propose(held, decisionRequest, Proposer.of(by))));
    }

    /** @param approved null for what is done alone */
    private DecisionOutcome done(Held held, DecisionRequest decisionRequest, Proposal approved, Caller by) {
        JudgedCase after = decisionExecutor.carryOut(held, decisionRequest, approved, by.author());
        Log.infof("case decided: number=%d wish=%s status=%s visibility=%s seconded=%b", held.row().number, decisionRequest.kind(),
                held.row().status, held.row().visibility, approved != null);
        return new DecisionOutcome.Done(caseLock.shown(after), approved == null ? null : proposalWriter.view(approved));
    }
}
