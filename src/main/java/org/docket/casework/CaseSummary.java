package org.docket.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case in a list, with the standing that was stored when it last changed. */
@Schema(name = "CaseSummary")
public record CaseSummary(UUID id, long number, CaseView.ClaimView claim, Status status, Instant statusSince, Standing standing,
        List<String> topics, UUID assigneeId, Visibility visibility, long version, Instant openedAt, Instant updatedAt) {

    /** Without what is the desk's own business: who works on it. */
    CaseSummary outside() {
        return new CaseSummary(id, number, claim, status, statusSince, standing, topics, null, visibility, version, openedAt, updatedAt);
    }

    static CaseSummary of(Case row) {
        return of(row.onFile());
    }

    static CaseSummary of(StoredCase found) {
        return new CaseSummary(found.id(), found.number(), CaseView.ClaimView.of(found), found.status(), found.statusSince(),
                found.standing(), List.copyOf(found.file().topics()), found.file().assigneeId(), found.publication().visibility(), found.version(),
                found.openedAt(), found.updatedAt());
    }
}
