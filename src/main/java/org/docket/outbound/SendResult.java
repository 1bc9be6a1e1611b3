package org.docket.outbound;

/** What became of something that was told to the outside. */
public sealed interface SendResult {

    /**
     * Somebody took it, or refused it.
     *
     * @param body the first of it, as text
     * @param retryAfter the header of that name, as it came; null for none
     */
    record Answered(int status, String body, String retryAfter) implements SendResult {}

    /** Nobody answered. */
    record Silence(FetchFailure why) implements SendResult {}
}
