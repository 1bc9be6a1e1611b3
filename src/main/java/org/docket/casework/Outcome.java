package org.docket.casework;

import java.util.List;
import org.docket.lifecycle.Decision;
import org.docket.lifecycle.Move;

/** What became of a wish. */
public sealed interface Outcome {

    /** @param approved the proposal that led to it; null for what somebody did alone */
    record Done(Shown after, ProposalView approved) implements Outcome {}

    /** It waits for a second person. */
    record Proposed(ProposalView proposal) implements Outcome {}

    record NotListed(Decision.NotListed decision) implements Outcome {}

    record Unmet(Move move, List<org.docket.lifecycle.Unmet> unmet) implements Outcome {}
}
