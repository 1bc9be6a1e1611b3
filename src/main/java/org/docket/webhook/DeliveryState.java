package org.docket.webhook;

/** What became of something that is to be told. */
public enum DeliveryState {
    /** For its first attempt, the next one, or what is before it. */
    WAITING,
    DELIVERED,
    /** Given up, and kept, so that it can be told again. */
    DEAD
}
