package org.docket.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.lifecycle.Standing;
import org.docket.lifecycle.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case in a list, with the standing that was stored when it last changed. */
@Schema(name = "CaseSummary")
public record CaseSummary(UUID id, long number, CaseView.ClaimView claim, Status status, Instant statusSince, Standing standing,
        List<String> topics, UUID assigneeId, Visibility visibility, long version, Instant openedAt, Instant updatedAt) {

    static CaseSummary of(Case file) {
        return new CaseSummary(file.id, file.number, CaseView.ClaimView.of(file), file.status, file.statusSince, file.standing,
                file.topics.stream().sorted().toList(), file.assigneeId, file.visibility, file.version, file.openedAt, file.updatedAt);
    }
}
