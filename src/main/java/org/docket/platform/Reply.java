package org.docket.platform;

/** What became of something that was told to the outside. */
public sealed interface Reply {

    /**
     * Somebody took it, or refused it.
     *
     * @param body the first of it, as text
     */
    record Answered(int status, String body) implements Reply {}

    /** Nobody answered. */
    record Silence(NoAnswer why) implements Reply {}
}
