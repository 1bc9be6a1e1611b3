package org.docket.casework;

import java.time.Instant;
import java.util.UUID;
import org.docket.rules.Stance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A review by others as the desk sees it.
 *
 * @param label its publisher's own
 * @param mapped whether a mapping knows the label; where none does there is no stance
 * @param ended that it stands beside the claim no more; absent while it does
 * @param uncleared true where readers do not see it until a second person clears it; left out otherwise
 */
@Schema(name = "OutsideReview")
public record ReviewView(UUID id, UUID caseId, ReviewInput.Publisher publisher, String url, String title, Instant reviewedAt, String language,
        String label, ReviewInput.Rating rating, boolean mapped, Stance stance, ReviewInput.Told claim, Instant recordedAt, String recordedBy, ReviewEnd ended, Boolean uncleared) {

    static ReviewView of(Review row) {
        ReviewInput input = row.input();
        return new ReviewView(row.id, row.caseId, input.publisher(), input.url(), input.title(), input.reviewedAt(), input.language(), input.label(),
                input.rating(), input.stance() != null, input.stance(), input.claim(), row.recordedAt, row.recordedBy, row.ended(), row.uncleared ? true : null);
    }
}
