package org.docket.examiner;

/**
 * How much one picture looks like another.
 *
 * @param score 1 for the same shades and edges, 0 for nothing in common
 * @param mirrored whether they are alike in a mirror
 */
public record PictureSimilarity(double score, Extent extent, boolean mirrored) {

    /** From here on two pictures are called the same: `make bench-images` says how often that is wrong. */
    public static final double SAME = 0.945;

    /** How much of each is in the other. */
    public enum Extent {
        /** The same picture. */
        WHOLE,
        /** What was asked for is a part of what was found. */
        PART,
        /** What was found is a part of what was asked for. */
        CONTAINS
    }
}
