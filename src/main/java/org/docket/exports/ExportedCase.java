package org.docket.exports;

import java.time.Instant;
import java.util.UUID;
import org.docket.exports.DeskRecord.CaseRecord;

/** A case as it is exported: the record of it, and what tables show beside that. */
public record ExportedCase(UUID id, long number, String status, Instant statusSince, String standing, String visibility, String claimant, String respondent,
        Instant openedAt, Instant updatedAt, Instant publishedAt, CaseRecord told) {}
