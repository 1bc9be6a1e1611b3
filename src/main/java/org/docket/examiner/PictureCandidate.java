package org.docket.examiner;

/**
 * A picture that may be the same.
 *
 * @param number what {@link PerceptualHashIndex#add} returned for it
 * @param distance bits that differ, of {@value PerceptualHash#BITS}; unrelated pictures differ in about half of them
 * @param region where in the larger one the smaller is
 */
public record PictureCandidate(int number, int distance, PictureSimilarity.Extent extent, Region region, boolean mirrored) {}
