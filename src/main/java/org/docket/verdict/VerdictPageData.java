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
 * @param changes that the public could see, the oldest first
 * @param claimReview as JSON-LD that is good inside a page
 * @param duplicateOf the number of the verdict that is read in its place; empty for most
 */
public record VerdictPageData(Published verdict, Instant at, List<VerdictChange> changes, List<Neighbor> neighbors, String claimReview,
        Optional<Long> duplicateOf) {

    /** Whether the desk rated the claim, so that there is more to say than its status. */
    public boolean isRated() {
        return verdict.rating().term().isPresent() || verdict.rating().text().isPresent();
    }

    /** The rating in the words of {@code language}, a BCP 47 tag; the word for the status where there is none. */
    public String rating(String language) {
        return ReviewScale.shown(verdict, language);
    }

    /** Another verdict that this one is linked to. */
    public record Neighbor(Relation relation, long number, String claim, String language, PublicWord word) {}
}
