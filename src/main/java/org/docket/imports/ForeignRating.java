package org.docket.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.docket.casework.ReviewInput;

/** The rating of a ClaimReview: a label in its publisher's words, and perhaps numbers. */
final class ForeignRating {

    private static final BigDecimal NONE = BigDecimal.ONE.negate();

    private final String label;
    private final ReviewInput.Rating numbers;

    ForeignRating(JsonNode found, ForeignText wild, ImportTally mended) {
        JsonNode rating = found.isArray() && !found.isEmpty() ? found.get(0) : found;
        BigDecimal value = wild.number(rating.path("ratingValue"));
        BigDecimal best = wild.number(rating.path("bestRating"));
        BigDecimal worst = wild.number(rating.path("worstRating"));
        boolean none = Stream.of(value, best, worst).allMatch(number -> number != null && number.compareTo(NONE) == 0);
        if (none) {
            mended.add(ImportRepair.NO_NUMBER);
        }
        boolean turned = !none && best != null && worst != null && best.compareTo(worst) < 0;
        if (turned) {
            mended.add(ImportRepair.BEST_BELOW_WORST);
        }
        boolean any = value != null || best != null || worst != null;
        numbers = none || !any ? null : turned ? new ReviewInput.Rating(value, worst, best) : new ReviewInput.Rating(value, best, worst);
        label = label(rating, value, none, wild, mended);
        if (isParagraph()) {
            mended.add(ImportRepair.RATING_PARAGRAPH);
        }
    }

    private static String label(JsonNode rating, BigDecimal value, boolean none, ForeignText wild, ImportTally mended) {
        if (rating.isTextual()) {
            mended.add(ImportRepair.RATING_AS_TEXT);
            return wild.text(rating);
        }
        String named = named(rating.path("alternateName"), wild, mended);
        String told = named != null ? named : wild.text(rating.path("name"));
        if (told == null && value != null && !none) {
            mended.add(ImportRepair.LABEL_FROM_NUMBER);
            return value.toPlainString();
        }
        return told != null ? told : wild.text(rating.path("ratingExplanation"));
    }

    private static String named(JsonNode name, ForeignText wild, ImportTally mended) {
        if (name.isArray()) {
            mended.add(ImportRepair.ALTERNATE_NAME_LIST);
            String all = StreamSupport.stream(name.spliterator(), false).map(one -> one.isObject() ? object(one, wild) : wild.text(one))
                    .filter(one -> one != null).collect(Collectors.joining(", "));
            return all.isEmpty() ? null : all;
        }
        if (name.isObject()) {
            mended.add(ImportRepair.ALTERNATE_NAME_OBJECT);
            return object(name, wild);
        }
        return wild.text(name);
    }

    private static String object(JsonNode name, ForeignText wild) {
        String value = wild.text(name.path("@value"));
        return value == null ? wild.text(name.path("name")) : value;
    }

    /** Null where there is none. */
    String label() {
        return label;
    }

    /** Null where there are none. */
    ReviewInput.Rating numbers() {
        return numbers;
    }

    boolean isParagraph() {
        return label != null && label.codePointCount(0, label.length()) > ForeignClaimReview.PARAGRAPH;
    }
}
