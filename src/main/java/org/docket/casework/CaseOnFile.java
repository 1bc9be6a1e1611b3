package org.docket.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.docket.lifecycle.Standing;
import org.docket.lifecycle.Status;

/** A case as it is stored, with its parties; what a judgement begins with, and what is shown of it. */
record CaseOnFile(UUID id, long number, CaseFile file, Optional<Party> claimant, Optional<Party> respondent, Status status,
        Instant statusSince, Standing standing, Visibility visibility, long version, Instant openedAt, Instant updatedAt) {}
