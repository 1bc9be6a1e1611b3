package org.docket.casework;

import java.util.List;
import org.docket.rules.Decision;
import org.docket.rules.Move;

/** What became of a wish. */
public sealed interface DecisionOutcome {

    /** @param approved the proposal that led to it; null for what somebody did alone */
    record Done(ShownCase after, ProposalView approved) implements DecisionOutcome {}

    /** It waits for a second person. */
    record Proposed(ProposalView proposal) implements DecisionOutcome {}

    record NotListed(Decision.NotListed decision) implements DecisionOutcome {}

    record Unmet(Move move, List<org.docket.rules.UnmetGuard> unmet) implements DecisionOutcome {}
}
