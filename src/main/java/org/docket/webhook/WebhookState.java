package org.docket.webhook;

/** Whether a receiver is told anything. */
public enum WebhookState {
    ACTIVE,
    /** Its owner wants a pause. */
    PAUSED,
    /** It took nothing for so long that it is left alone until its owner has seen to it. */
    FAILING,
    /** It answered that it wants no more (410). */
    GONE;

    /** Whether its owner may choose it; the others are what the courier found. */
    boolean isChosen() {
        return this == ACTIVE || this == PAUSED;
    }
}
