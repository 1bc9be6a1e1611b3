package org.docket.exhibit;

import java.time.Instant;
import java.util.UUID;
import org.docket.casework.CaseItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file as the desk sees it.
 *
 * @param mediaType what its content was found to be, whatever its name says
 * @param derivedFrom the exhibit that it was made from
 * @param withdrawn whether the item that it belongs to was withdrawn
 * @param clearance since when the public may see it; left out while it may not
 */
@Schema(name = "Exhibit")
public record ExhibitView(UUID id, UUID caseId, UUID evidenceId, String sha256, long size, String mediaType, String name, ExhibitRole role,
        UUID derivedFrom, Instant addedAt, String addedBy, boolean withdrawn, Clearance clearance) {

    /** When, by whom and why a file was cleared for the public. */
    @Schema(name = "Clearance")
    public record Clearance(Instant at, String by, String reason) {}

    /** Where its bytes are. */
    public String address() {
        return "/v1/cases/%s/evidence/%s/files/%s".formatted(caseId, evidenceId, sha256);
    }

    public static ExhibitView of(Exhibit row, CaseItem item) {
        return new ExhibitView(row.id, row.caseId, row.evidenceId, row.content.sha256, row.content.size, row.mediaType, row.name, row.role,
                row.derivedFrom, row.addedAt, row.addedBy, item.withdrawn(),
                row.isCleared() ? new Clearance(row.clearedAt, row.clearedBy, row.clearanceReason) : null);
    }
}
