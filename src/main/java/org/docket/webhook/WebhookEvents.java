package org.docket.webhook;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

/**
 * The data of the events of receivers. Stored for good: a field may be added, never renamed or removed. An address may open something, so
 * no more of it is told than its host.
 */
final class WebhookEvents {

    private WebhookEvents() {}

    record OfWebhook(UUID webhookId, String host, Set<String> events, WebhookState state) {

        static OfWebhook of(Webhook row) {
            return new OfWebhook(row.id, URI.create(row.url).getHost(), row.events(), row.state);
        }
    }

    /** @param from the position that is told again, and all after it; null where it is what was given up */
    record Replayed(UUID webhookId, Long from) {}
}
