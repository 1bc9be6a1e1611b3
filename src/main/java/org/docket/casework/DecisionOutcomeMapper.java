package org.docket.casework;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.docket.http.ProblemType;
import org.docket.http.Problems;

/** How what became of a wish is answered. */
final class DecisionOutcomeMapper {

    private DecisionOutcomeMapper() {}

    /** 201 for what is done, 202 for what waits for a second person; what is refused is thrown. */
    static Response answer(DecisionOutcome outcome) {
        return switch (outcome) {
            case DecisionOutcome.Done done -> created(done.after());
            case DecisionOutcome.Proposed waiting -> proposed(waiting.proposal());
            case DecisionOutcome.NotListed refused -> throw notListed(refused);
            case DecisionOutcome.Unmet refused -> throw unmet(refused);
        };
    }

    /** 201 with the proposal that is approved; what is refused is thrown. */
    static Response approval(DecisionOutcome outcome) {
        return outcome instanceof DecisionOutcome.Done done ? proposal(Response.status(Response.Status.CREATED), done.approved()) : answer(outcome);
    }

    /** 202: a second person decides. */
    static Response proposed(ProposalView proposal) {
        return proposal(Response.accepted(), proposal);
    }

    static Response created(ShownCase shown) {
        URI address = URI.create("/v1/cases/" + shown.view().id());
        return Response.created(address).contentLocation(address).tag(shown.tag()).entity(shown.view()).build();
    }

    static Response proposal(Response.ResponseBuilder answer, ProposalView proposal) {
        URI address = URI.create("/v1/proposals/" + proposal.id());
        return answer.location(address).contentLocation(address).tag(proposal.tag()).entity(proposal).build();
    }

    private static RuntimeException notListed(DecisionOutcome.NotListed refused) {
        var decision = refused.decision();
        return Problems.with(ProblemType.MOVE_NOT_LISTED, "From " + decision.from() + " the table has no " + decision.move() + ".",
                Map.of("move", decision.move(), "from", decision.from(), "moves", decision.listed()));
    }

    private static RuntimeException unmet(DecisionOutcome.Unmet refused) {
        return Problems.with(ProblemType.GUARDS_UNMET, ProblemType.GUARDS_UNMET.explanation(),
                Map.of("move", refused.move(), "unmet", refused.unmet().stream().map(UnmetView::of).toList()));
    }
}
