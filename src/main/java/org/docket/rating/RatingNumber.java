package org.docket.rating;

/** The number that a ClaimReview gives, with the ends of its scale. */
public record RatingNumber(int value, int worst, int best) {}
