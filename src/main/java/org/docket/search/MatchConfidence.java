package org.docket.search;

import java.util.Comparator;
import java.util.stream.Stream;
import org.docket.search.RankedClaims.Candidate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How sure it is that a text repeats a claim. Calibrated on tweets and the claims that they repeat (bench/matching.md): of what is HIGH, at
 * least 95 in 100 are right.
 */
@Schema(name = "MatchConfidence")
public enum MatchConfidence {
    HIGH, LOW, NONE;

    /** Rare words that have to be shared, where the text has the whole claim; more where it has less of it. */
    static final double HIGH_FROM = 1.25;
    static final double LOW_FROM = .2;
    /** Among few claims one is soon far ahead of the others, whatever it says. */
    static final double HIGH_FROM_COSINE = .6;
    private static final double HIGH_PART = .5;
    /** Where no capitals tell names from other words, any word that differs may be one. */
    private static final double WHOLE = .999;
    private static final int FEWEST_WORDS = 3;

    /** The surest of some; NONE of none. */
    static MatchConfidence surest(Stream<MatchConfidence> all) {
        return all.min(Comparator.naturalOrder()).orElse(NONE);
    }

    /** What differs by a number, a name or a denial is never HIGH. */
    static MatchConfidence of(Candidate candidate, ClaimSimilarity near, ClaimComparison compared) {
        if (near.rarity() < LOW_FROM && candidate.meaning().filter(CosineSimilarity::isNear).isEmpty()) {
            return NONE;
        }
        return !compared.negates() && (sureByWords(candidate, near, compared) || sureByMeaning(candidate, compared)) ? HIGH : LOW;
    }

    private static boolean sureByWords(Candidate candidate, ClaimSimilarity near, ClaimComparison compared) {
        boolean same = !compared.claimsOwn() && (compared.tellsNames() || near.ofClaim() >= WHOLE);
        return same && near.rarity() >= HIGH_FROM && near.ofClaim() >= HIGH_PART && near.shared() >= FEWEST_WORDS && candidate.isBest();
    }

    /** A text may say more than the claim, and leave out a name or a date of it, but not have another in its place. */
    private static boolean sureByMeaning(Candidate candidate, ClaimComparison compared) {
        return compared.tellsNames() && candidate.meaning().filter(cosine -> cosine.value() >= HIGH_FROM_COSINE).isPresent() && compared.differences().stream().allMatch(MatchConfidence::mayDiffer) && !isReplaced(compared)
                && FusedConfidence.of(candidate).orElse(0) >= FusedConfidence.HIGH;
    }

    /** A date may be left out, but not where the text has a number that the claim lacks, which may be meant for it. */
    private static boolean isReplaced(ClaimComparison compared) {
        return compared.differences().stream().anyMatch(difference -> difference.kind() == ClaimDifference.Kind.DATE && difference.inText() == null)
                && compared.differences().stream().anyMatch(difference -> difference.kind() == ClaimDifference.Kind.NUMBER && difference.inClaim() == null);
    }

    private static boolean mayDiffer(ClaimDifference difference) {
        return switch (difference.kind()) {
            case NAME, DATE -> difference.inText() == null || difference.inClaim() == null;
            case NUMBER -> difference.inClaim() == null;
            case NEGATION, UNIT, SYMBOL -> false;
        };
    }
}
