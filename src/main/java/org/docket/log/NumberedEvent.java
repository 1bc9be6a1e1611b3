package org.docket.log;

import java.time.Instant;

/**
 * An event with its place in the one log.
 *
 * @param position 0 while it has none
 * @param at when it was given its position, from when on readers can see it; null while it has none
 */
public record NumberedEvent(long position, Instant at, Event event) {}
