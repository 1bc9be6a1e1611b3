package org.docket.examiner;

/**
 * What a picture looks like, in two grains.
 *
 * @param print by which those that may be the same are found among many
 * @param miniature by which two are compared
 */
public record PictureAppearance(PerceptualHash print, Miniature miniature) {

    /** How much this looks like {@code other}, of which a comparison of prints said that it might, and how. */
    public PictureSimilarity compare(Miniature other, PictureCandidate pictureCandidate) {
        Miniature mine = pictureCandidate.mirrored() ? miniature.mirrored() : miniature;
        double score = pictureCandidate.extent() == PictureSimilarity.Extent.CONTAINS
                ? PictureAlignment.score(other, mine, pictureCandidate.region())
                : PictureAlignment.score(mine, other, pictureCandidate.region());
        return new PictureSimilarity(score, pictureCandidate.extent(), pictureCandidate.mirrored());
    }
}
