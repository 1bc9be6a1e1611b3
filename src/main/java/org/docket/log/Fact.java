package org.docket.log;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is about to be logged.
 *
 * @param subject what it happened to, told apart by {@link Subject}
 * @param version the version that the subject has because of it; 0 for a subject that has none
 * @param reason why, as the person wrote it; null where none is asked for
 * @param data the change itself: a record that becomes canonical JSON
 */
public record Fact(EventType type, Subject subject, long version, Author actor, Instant at, String reason, Object data) {

    /** The row that an event belongs to. */
    public sealed interface Subject {}

    public record OfCase(UUID id) implements Subject {}

    public record OfSource(UUID id) implements Subject {}

    public record OfPerson(UUID id) implements Subject {}

    public record OfPartner(UUID id) implements Subject {}

    public record OfKey(UUID id) implements Subject {}

    /** Somebody who is not known, or something that has no column of its own: the data say what. */
    public record OfNobody() implements Subject {}
}
