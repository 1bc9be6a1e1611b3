package org.docket.source;

import java.util.UUID;

/** The data of the events of disclosures. Stored for good: a field may be added, never renamed or removed. None has a name. */
public final class DisclosureEvents {

    private DisclosureEvents() {}

    public record Proposed() {}

    public record Rejected(UUID proposedBy) {}

    /** @param proposedBy null where the desk has nobody who could be a second person */
    public record Disclosed(UUID proposedBy) {}
}
