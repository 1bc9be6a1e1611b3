package org.docket.webhook;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.docket.rules.Status;
import org.docket.verdict.PublicChange.Facts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a case must be about; all that are given must fit. */
@Schema(name = "WebhookFilters")
public record WebhookFilters(@Size(min = 1, max = 80) String topic, Status status, UUID claimantId) {

    static final WebhookFilters NONE = new WebhookFilters(null, null, null);

    boolean areNone() {
        return equals(NONE);
    }

    /** Whether one of {@code seen} fits: what a case is, or what it was a moment ago, so that leaving is told too. */
    boolean fit(List<Facts> seen) {
        return areNone() || seen.stream().anyMatch(this::fits);
    }

    private boolean fits(Facts facts) {
        return (topic == null || facts.topics().contains(topic)) && (status == null || facts.status() == status)
                && (claimantId == null || claimantId.equals(facts.claimantId()));
    }
}
