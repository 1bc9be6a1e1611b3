package org.docket.examiner;

/**
 * What a picture looks like, in two grains.
 *
 * @param print by which those that may be the same are found among many
 * @param miniature by which two are compared
 */
public record Appearance(Print print, Miniature miniature) {

    /** How much this looks like {@code other}, of which a comparison of prints said that it might, and how. */
    public Likeness compare(Miniature other, Guess guess) {
        Miniature mine = guess.mirrored() ? miniature.mirrored() : miniature;
        double score = guess.extent() == Likeness.Extent.CONTAINS
                ? Alignment.score(other, mine, guess.region())
                : Alignment.score(mine, other, guess.region());
        return new Likeness(score, guess.extent(), guess.mirrored());
    }
}
