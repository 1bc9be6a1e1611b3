package org.docket.casework;

import java.util.List;
import org.docket.lifecycle.Decision;
import org.docket.lifecycle.Move;

/** What became of an attempted move. */
public sealed interface Outcome {

    record Moved(Shown after) implements Outcome {}

    record NotListed(Decision.NotListed decision) implements Outcome {}

    record Unmet(Move move, List<org.docket.lifecycle.Unmet> unmet) implements Outcome {}
}
