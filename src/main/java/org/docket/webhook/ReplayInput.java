package org.docket.webhook;

import jakarta.validation.constraints.Positive;

/**
 * What is told again.
 *
 * @param from this position of the log and all after it
 * @param dead whether it is what was given up; one of the two is asked for at a time
 */
public record ReplayInput(@Positive Long from, Boolean dead) {

    boolean isOne() {
        return (from == null) == Boolean.TRUE.equals(dead);
    }
}
