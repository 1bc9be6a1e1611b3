package org.docket.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A receiver as it is shown. A secret is in the answer that made it and nowhere else.
 *
 * @param secret what messages are verified with where both sides have it ({@code whsec_…})
 * @param publicKey what messages are verified with where the receiver has half of it ({@code whpk_…})
 * @param formerSecretUntil until when what is told is signed with the former secret too
 */
@Schema(name = "Webhook")
public record WebhookView(UUID id, UUID ownerId, String url, Set<String> events, WebhookFilters filters, String description, Format format,
        Algorithm algorithm, WebhookState state, Instant stateSince, String secret, String publicKey, Instant formerSecretUntil, long version,
        Instant createdAt, Instant updatedAt) {

    /** @param shown what its secret shows of itself; for one that both sides have, only where it was made just now */
    static WebhookView of(Webhook row, String shown) {
        boolean pair = row.algorithm == Algorithm.ED25519;
        return new WebhookView(row.id, row.ownerId(), row.url, row.events(), row.filters().areNone() ? null : row.filters(), row.description,
                row.format, row.algorithm, row.state, row.stateSince, pair ? null : shown, pair ? shown : null, row.formerUntil, row.version,
                row.createdAt, row.updatedAt);
    }

    WebhookView withoutSecret() {
        return new WebhookView(id, ownerId, url, events, filters, description, format, algorithm, state, stateSince, null, publicKey,
                formerSecretUntil, version, createdAt, updatedAt);
    }
}
