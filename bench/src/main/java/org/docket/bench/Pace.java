package org.docket.bench;

import java.time.Duration;

/**
 * How long the sides of a comparison are warmed up and measured, and how often. Of several rounds the one in the middle counts.
 *
 * @param warmUp of each side; zero for none
 * @param round of each side, by turns
 */
record Pace(Duration warmUp, Duration round, int rounds) {

    /** Every request is sent, and no figure means anything. */
    static final Pace SHORTEST = new Pace(Duration.ZERO, Duration.ofMillis(20), 1);

    private static final int ROUNDS = 3;

    /** Three rounds; both times in seconds, or fractions of them. */
    static Pace of(String warmUp, String round) {
        return new Pace(seconds(warmUp), seconds(round), ROUNDS);
    }

    Pace warmedUpFor(Duration time) {
        return new Pace(time, round, rounds);
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1_000));
    }
}
