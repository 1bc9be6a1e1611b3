package org.docket.transfer;

import java.time.Instant;
import java.util.UUID;
import org.docket.transfer.DeskRecord.CaseRecord;

/** A case as it is exported: the record of it, and what tables show beside that. */
record ExportedCase(UUID id, long number, String status, Instant statusSince, String standing, String visibility, String claimant, String respondent,
        Instant openedAt, Instant updatedAt, Instant publishedAt, CaseRecord told) {}
