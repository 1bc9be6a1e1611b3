package org.docket.rules;

/**
 * What a desk asks of its evidence.
 *
 * @param leastReliability the worst grade of a source that still counts
 * @param leastCredibility the worst grade of an item that still counts
 * @param principals how many independent principals corroborate or refute
 */
public record Thresholds(Reliability leastReliability, int leastCredibility, int principals) {

    public static final Thresholds DEFAULT = new Thresholds(Reliability.C, 3, 2);

    public Thresholds {
        if (leastCredibility < 1 || leastCredibility > 6 || principals < 1) {
            throw new IllegalArgumentException("credibility is 1 to 6, principals at least 1");
        }
    }
}
