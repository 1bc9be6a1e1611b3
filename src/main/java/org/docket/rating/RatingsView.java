package org.docket.rating;

import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The vocabulary for programs.
 *
 * @param terms in the order in which a form offers them
 * @param neutral the term of each status if no other was chosen; an entry that names bases comes before one of the whole status
 */
@Schema(name = "Ratings")
public record RatingsView(RatingScale scale, List<TermView> terms, List<NeutralView> neutral) {

    /**
     * A term.
     *
     * @param names by language; English is always there
     * @param fits the statuses and bases that it may be given beside
     * @param number of a ClaimReview; left out where the term has none
     */
    @Schema(name = "RatingTerm")
    public record TermView(String code, SortedMap<String, String> names, List<RatingPlace> fits, Integer number) {}

    /** @param place where it is the neutral term; without bases for every basis that no other entry names */
    @Schema(name = "NeutralRating")
    public record NeutralView(RatingPlace place, String term) {}

    static RatingsView of(RatingVocabulary vocabulary) {
        return new RatingsView(vocabulary.scale(),
                vocabulary.terms().stream().map(term -> new TermView(term.code(), term.names(), term.fits(), term.number().orElse(null))).toList(),
                vocabulary.neutral().stream().map(entry -> new NeutralView(entry.place(), entry.term().code())).toList());
    }
}
