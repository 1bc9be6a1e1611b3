package org.docket.examiner;

/**
 * A picture that may be the same.
 *
 * @param number what {@link Prints#add} returned for it
 * @param distance bits that differ, of {@value Print#BITS}; unrelated pictures differ in about half of them
 * @param region where in the larger one the smaller is
 */
public record Guess(int number, int distance, Likeness.Extent extent, Region region, boolean mirrored) {}
