package org.docket.rating;

import java.util.Optional;

/**
 * The rating of a case, as it is read: a term of the vocabulary, free text that an older desk stored, or neither.
 *
 * @param term empty for free text, and for a case that has no rating
 * @param text empty unless it is free text
 * @param number that a ClaimReview gives; empty for what the desk alone sees
 */
public record CaseRating(Optional<RatingTerm> term, Optional<String> text, Optional<RatingNumber> number) {

    public static final CaseRating NONE = new CaseRating(Optional.empty(), Optional.empty(), Optional.empty());

    static CaseRating of(RatingTerm term) {
        return new CaseRating(Optional.of(term), Optional.empty(), Optional.empty());
    }

    static CaseRating free(String text) {
        return new CaseRating(Optional.empty(), Optional.of(text), Optional.empty());
    }

    CaseRating with(Optional<RatingNumber> number) {
        return new CaseRating(term, text, number);
    }

    /** Whether readers are shown the same rating, whatever its number. */
    public boolean isSame(CaseRating other) {
        return term.equals(other.term) && text.equals(other.text);
    }

    /** The code of the term for an answer, which leaves out what is null. */
    public String code() {
        return term.map(RatingTerm::code).orElse(null);
    }

    /** The free text for an answer, which leaves out what is null. */
    public String freeText() {
        return text.orElse(null);
    }

    /** The words that readers of {@code language} are shown; empty for a case that has no rating. */
    public Optional<String> words(String language) {
        return term.map(found -> found.name(language)).or(() -> text);
    }
}
