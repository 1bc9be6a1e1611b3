package org.docket.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import as admins and reviewers see it.
 *
 * @param read how many bytes of {@code bytes} were worked through
 * @param line the last line that was
 * @param failure why it ended early; left out unless it did
 * @param needsApproval true where lines were refused that a second person can approve; left out otherwise
 * @param approvedBy the second person; left out where nobody approved it
 */
@Schema(name = "Import")
record ImportView(UUID id, ImportState state, ImportFormat format, boolean dryRun, long bytes, String sha256, long read, long line, Claims claims,
        Made sources, Made links, long evidence, Reviews reviews, long refusals, List<Mended> mended, String failure, String startedBy,
        Instant createdAt, Instant startedAt, Instant updatedAt, Instant endedAt, Boolean needsApproval, String approvedBy, Instant approvedAt) {

    /** @param joined those of which a case on file got something */
    @Schema(name = "ImportedClaims")
    record Claims(long made, long joined, long unchanged, long refused) {}

    @Schema(name = "ImportedThings")
    record Made(long made, long unchanged, long refused) {}

    /**
     * @param replaced those that took the place of another review of the same article
     * @param unmapped of all that came, those whose label no mapping knows
     */
    @Schema(name = "ImportedReviews")
    record Reviews(long made, long replaced, long unchanged, long unmapped) {}

    /** @param rule one of docs/imports.md */
    @Schema(name = "Mended")
    record Mended(String rule, long count) {}

    static ImportView of(Import row) {
        ImportTally tally = ImportTally.parse(row.tally);
        return new ImportView(row.id, row.state, row.format, row.dryRun, row.bytes, row.sha256, row.readBytes, row.line,
                new Claims(tally.of(ImportCount.CLAIMS_MADE), tally.of(ImportCount.CLAIMS_JOINED), tally.of(ImportCount.CLAIMS_UNCHANGED), tally.of(ImportCount.CLAIMS_REFUSED)),
                new Made(tally.of(ImportCount.SOURCES_MADE), tally.of(ImportCount.SOURCES_UNCHANGED), tally.of(ImportCount.SOURCES_REFUSED)),
                new Made(tally.of(ImportCount.LINKS_MADE), tally.of(ImportCount.LINKS_UNCHANGED), tally.of(ImportCount.LINKS_REFUSED)), tally.of(ImportCount.EVIDENCE_MADE),
                new Reviews(tally.of(ImportCount.REVIEWS_MADE), tally.of(ImportCount.REVIEWS_REPLACED), tally.of(ImportCount.REVIEWS_UNCHANGED), tally.of(ImportCount.REVIEWS_UNMAPPED)), row.refusals,
                tally.mended().stream().map(entry -> new Mended(entry.getKey().code(), entry.getValue())).toList(), row.failure, row.startedName,
                row.createdAt, row.startedAt, row.updatedAt, row.endedAt, row.needsApproval() ? true : null, row.approvedName, row.approvedAt);
    }
}
