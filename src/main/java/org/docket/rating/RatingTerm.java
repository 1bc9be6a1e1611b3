package org.docket.rating;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.docket.platform.LanguageTag;
import org.docket.rules.Basis;
import org.docket.rules.Status;

/**
 * One term of the vocabulary.
 *
 * @param code as it is stored and answered, such as {@code HALF_TRUE}
 * @param names by primary language in lower case; one of them is English
 * @param fits at least one
 * @param number of a ClaimReview, within the vocabulary's scale; empty for a term that says nothing of how true a claim is
 * @param labels of other publishers that mean the same
 */
public record RatingTerm(String code, SortedMap<String, String> names, List<RatingPlace> fits, Optional<Integer> number, List<String> labels) {

    static final String ENGLISH = "en";

    public RatingTerm {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        fits = List.copyOf(fits);
        labels = List.copyOf(labels);
    }

    /** @param language a BCP 47 tag, of which the primary language decides; English where the term has no name in it */
    public String name(String language) {
        return names.getOrDefault(LanguageTag.primary(language), names.get(ENGLISH));
    }

    /** @param bases that the status rests on */
    public boolean fits(Status status, Set<Basis> bases) {
        Set<Basis> decisive = RatingPlace.decisive(status, bases);
        return fits.stream().anyMatch(place -> place.has(status, decisive));
    }
}
