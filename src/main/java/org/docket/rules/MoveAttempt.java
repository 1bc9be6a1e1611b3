package org.docket.rules;

/**
 * What a person brings to a move.
 *
 * @param reason why; blank when nothing was written
 * @param seconded whether somebody else with the reviewer role approved this very move, or the desk asks nobody to
 */
public record MoveAttempt(String reason, boolean seconded) {

    public static final int LONGEST_REASON = 4_000;

    public MoveAttempt {
        reason = reason == null ? "" : reason.strip();
    }
}
