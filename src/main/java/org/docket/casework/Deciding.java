package org.docket.casework;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.access.Caller;
import org.docket.casework.Holding.Held;
import org.docket.lifecycle.Attempt;
import org.docket.lifecycle.Decision;
import org.docket.platform.IfMatch;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;

/** Moves and publications, at once or by way of a proposal: what may be done alone is done, what only lacks a second person waits. */
@ApplicationScoped
public class Deciding {

    private final Holding holding;
    private final Deeds deeds;
    private final Proposing proposing;
    private final SecondPerson secondPerson;
    private final EvidenceClearance clearance;
    private final Cases cases;
    private final RatingInputReader ratings;
    private final MeterRegistry metrics;

    Deciding(Holding holding, Deeds deeds, Proposing proposing, SecondPerson secondPerson, EvidenceClearance clearance, Cases cases,
            RatingInputReader ratings, MeterRegistry metrics) {
        this.holding = holding;
        this.deeds = deeds;
        this.proposing = proposing;
        this.secondPerson = secondPerson;
        this.clearance = clearance;
        this.cases = cases;
        this.ratings = ratings;
        this.metrics = metrics;
    }

    /** Does what is wished when the table lists it and the evidence on file justifies it. A refusal changes nothing. */
    @Transactional
    public Outcome decide(UUID id, IfMatch expected, Wish wish, Caller by) {
        Held held = holding.required(id, expected);
        deeds.requirePossible(held.row(), wish);
        boolean alone = !wish.takesTwo() || !secondPerson.isNeeded();
        return switch (wish) {
            case Wish.ToMove move -> counted(move, attempt(held, ratings.moved(move, held.judged()), alone, by));
            case Wish.ToPublish publication -> publishOrPropose(held, ratings.published(publication, held.judged()), alone, by);
            case Wish.ToWithdraw withdrawal -> publishOrPropose(held, withdrawal, alone, by);
            case Wish.ToEdit edited -> publishOrPropose(held, edited, alone, by);
            case Addition.ToClear wanted -> publishOrPropose(held, clearance.requested(id, wanted), alone, by);
            case Addition addition -> publishOrPropose(held, addition, alone, by);
        };
    }

    /**
     * Changes what is on file. Nothing is logged, and the version stays, when the edit changes nothing. Once the case is published, an edit gives its
     * reason, and one that readers can see says what sort of correction it is, and waits for a second person.
     */
    @Transactional
    public Outcome edit(UUID id, IfMatch expected, UnaryOperator<CaseInput> edit, Caller by) {
        Held held = holding.required(id, expected);
        CaseFile before = held.row().file();
        CaseInput input = edit.apply(before.asInput());
        var wish = new Wish.ToEdit(CaseEdit.of(before, ratings.edited(before, input, held.judged()), input), input.reason());
        if (wish.edit().isEmpty()) {
            return new Outcome.Done(holding.shown(held.judged()), null);
        }
        deeds.requirePossible(held.row(), wish);
        boolean seen = held.row().visibility == Visibility.PUBLIC && wish.edit().isPublic();
        return publishOrPropose(held, wish, !seen || !secondPerson.isNeeded(), by);
    }

    /**
     * The second person says yes: the guards are asked again, and what was proposed is done. 409 when it was decided
     * before, 403 for its author, and for a key that the same person stands behind.
     */
    @Transactional
    public Outcome approve(UUID proposalId, IfMatch expected, Caller by) {
        List<UUID> casesOf = proposing.casesOf(proposalId);
        cases.locked(casesOf);
        Held held = holding.held(casesOf.getFirst());
        Proposal proposal = proposing.pending(proposalId, expected, held.judged().tag());
        if (!by.isSecondTo(proposal.authorId, proposal.authorResponsibleId)) {
            throw Problems.of(ProblemType.OWN_PROPOSAL);
        }
        deeds.requirePossible(held.row(), proposal.wish());
        return switch (proposal.wish()) {
            case Wish.ToMove move -> approved(held, move, proposal, by);
            case Wish.ToPublish publication -> {
                ratings.requireFit(publication.rating(), held.judged());
                yield done(held, publication, proposal, by);
            }
            case Wish.ToWithdraw withdrawal -> done(held, withdrawal, proposal, by);
            case Wish.ToEdit edit -> done(held, edit, proposal, by);
            case Addition addition -> done(held, addition, proposal, by);
        };
    }

    /** The second person says no, and why. */
    @Transactional
    public ProposalView reject(UUID proposalId, IfMatch expected, String reason, Caller by) {
        UUID caseId = proposing.caseOf(proposalId);
        Held held = holding.held(caseId);
        return proposing.view(proposing.reject(held.row(), proposing.pending(proposalId, expected, held.judged().tag()), reason, by));
    }

    /** Its author changes their mind. 403 for everybody else. */
    @Transactional
    public ProposalView takeBack(UUID proposalId, IfMatch expected, Caller by) {
        UUID caseId = proposing.caseOf(proposalId);
        Held held = holding.held(caseId);
        Proposal proposal = proposing.pending(proposalId, expected, held.judged().tag());
        if (!by.id().equals(proposal.authorId)) {
            throw Problems.of(ProblemType.PROPOSAL_OF_ANOTHER);
        }
        return proposing.view(proposing.takeBack(held.row(), proposal, by));
    }

    private Outcome counted(Wish.ToMove wish, Outcome outcome) {
        metrics.counter("docket.moves", "move", wish.move().name(), "outcome", outcome.getClass().getSimpleName()).increment();
        return outcome;
    }

    /** A move that needs no second person waits for one where it rests on items that nobody has cleared, or brings words for readers. */
    private Outcome attempt(Held held, Wish.ToMove wish, boolean alone, Caller by) {
        boolean readersSee = secondPerson.isNeededFor(held.row());
        if (readersSee && !wish.isRestated() && decision(held, wish, alone) instanceof Decision.Allowed) {
            return done(held, wish, null, by);
        }
        Wish.ToMove whole = wish.clearing(held.judged().dossier().uncleared());
        return switch (decision(held, whole, alone)) {
            case Decision.Allowed allowed -> readersSee ? proposed(held, whole, by) : done(held, whole, null, by);
            case Decision.NotListed refused -> new Outcome.NotListed(refused);
            case Decision.Refused refused when refused.lacksOnlySecondPerson() -> proposed(held, whole, by);
            case Decision.Refused refused -> new Outcome.Unmet(wish.move(), refused.unmet());
        };
    }

    private Outcome approved(Held held, Wish.ToMove wish, Proposal proposal, Caller by) {
        ratings.requireFit(wish, held.judged());
        return switch (decision(held, wish, true)) {
            case Decision.Allowed allowed -> done(held, wish, proposal, by);
            case Decision.NotListed refused -> new Outcome.NotListed(refused);
            case Decision.Refused refused -> new Outcome.Unmet(wish.move(), refused.unmet());
        };
    }

    private static Decision decision(Held held, Wish.ToMove wish, boolean seconded) {
        return wish.move().decide(held.row().state(), held.judged().dossier().clearing(wish.clears()), new Attempt(wish.reason(), seconded));
    }

    private Outcome publishOrPropose(Held held, Wish wish, boolean alone, Caller by) {
        return alone ? done(held, wish, null, by) : proposed(held, wish, by);
    }

    private Outcome proposed(Held held, Wish wish, Caller by) {
        return new Outcome.Proposed(proposing.view(proposing.propose(held, wish, Proposer.of(by))));
    }

    /** @param approved null for what is done alone */
    private Outcome done(Held held, Wish wish, Proposal approved, Caller by) {
        Judged after = deeds.carryOut(held, wish, approved, by.author());
        Log.infof("case decided: number=%d wish=%s status=%s visibility=%s seconded=%b", held.row().number, wish.kind(),
                held.row().status, held.row().visibility, approved != null);
        return new Outcome.Done(holding.shown(after), approved == null ? null : proposing.view(approved));
    }
}
