package org.docket.webhook;

import jakarta.validation.constraints.PositiveOrZero;

/**
 * What is told again.
 *
 * @param from this position of the log and all after it; 0 and 1 are the beginning
 * @param dead whether it is what was given up; one of the two is asked for at a time
 */
public record ReplayInput(@PositiveOrZero Long from, Boolean dead) {

    boolean isOne() {
        return (from == null) == Boolean.TRUE.equals(dead);
    }
}
