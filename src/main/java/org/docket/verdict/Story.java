package org.docket.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.Relation;

/**
 * All that a page tells of one verdict.
 *
 * @param at since when the public sees it as it is
 * @param rating what it comes to: the desk's own word, or ours
 * @param changes that the public could see, the oldest first
 * @param claimReview as JSON-LD that is good inside a page
 * @param duplicateOf the number of the verdict that is read in its place; empty for most
 */
public record Story(Published verdict, Instant at, String rating, List<VerdictChange> changes, List<Neighbor> neighbors, String claimReview,
        Optional<Long> duplicateOf) {

    /** Another verdict that this one is linked to. */
    public record Neighbor(Relation relation, long number, String claim, String language, PublicWord word) {}
}
