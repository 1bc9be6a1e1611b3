package org.docket.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.docket.rating.RatingTerm;
import org.docket.rating.RatingVocabulary;

/** Reads the rating of a record: a term of this desk's vocabulary, or free text, which exports of older desks and of desks with other vocabularies have. */
@ApplicationScoped
class ImportedRatingReader {

    private final RatingVocabulary vocabulary;

    ImportedRatingReader(RatingVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Returns the value to store: the code of the term that {@code rating} names, else the text as it is.
     *
     * @param rating null for none
     * @param text the {@code ratingText} of the record; null for none
     */
    String stored(String rating, String text) {
        return rating == null ? text : vocabulary.named(rating).map(RatingTerm::code).orElse(rating);
    }

    /** Whether {@code rating} names no term, and is kept as free text for that. */
    boolean isKeptAsText(String rating) {
        return rating != null && vocabulary.named(rating).isEmpty();
    }
}
