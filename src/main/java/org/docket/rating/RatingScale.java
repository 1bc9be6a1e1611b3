package org.docket.rating;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The numbers that a ClaimReview may give: {@code worstRating} to {@code bestRating} of schema.org.
 *
 * @param worst of a claim that is false
 * @param best of a claim that is true; greater than {@code worst}
 */
@Schema(name = "RatingScale")
public record RatingScale(int worst, int best) {

    static final RatingScale DEFAULT = new RatingScale(1, 5);

    boolean has(int number) {
        return number >= worst && number <= best;
    }
}
