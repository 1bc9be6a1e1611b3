package org.docket.source;

import java.util.UUID;

/**
 * The data of the events that end a change of a source that waited. Stored for good: a field may be added, never renamed or removed. The event that
 * proposes a change has a {@link SourceEdit}.
 */
public final class SourceChangeEvents {

    private SourceChangeEvents() {}

    public record Rejected(UUID proposedBy) {}

    public record TakenBack() {}

    /** Another change of the source touched what this one was about. */
    public record Overtaken(UUID proposedBy) {}
}
