package org.docket.exhibit;

import java.util.UUID;

/** The data of the events about files. Stored for good: a field may be added, never renamed or removed. */
public final class ExhibitEvents {

    private ExhibitEvents() {}

    /** @param derivedFrom null for what was not made from another exhibit */
    public record Added(UUID exhibitId, UUID evidenceId, String sha256, long size, String mediaType, String name, ExhibitRole role, UUID derivedFrom,
            String from, String with) {

        static Added of(Exhibit row) {
            return new Added(row.id, row.evidenceId, row.content.sha256, row.content.size, row.mediaType, row.name, row.role, row.derivedFrom,
                    row.broughtFrom, row.broughtWith);
        }
    }

    record Cleared(UUID exhibitId, UUID evidenceId, String sha256) {}

    record Viewed(UUID exhibitId, UUID evidenceId, String sha256, String from, String with) {}
}
