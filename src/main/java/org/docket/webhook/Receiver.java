package org.docket.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who is told, as far as telling takes.
 *
 * @param events the types that are wanted and that the owner may be told
 * @param identities whether it may be sent who protected sources are
 * @param secrets the newest first
 * @param position how far the log was read for it
 * @param failures how many turns in a row were broken off because it took nothing
 * @param failingSince since when it took nothing; null where it took the last that it was told
 */
record Receiver(UUID id, UUID ownerId, String url, Set<String> events, WebhookFilters filters, Format format, boolean identities, List<Secret> secrets, long position, int failures, Instant failingSince) {

    /** Whether its owner may be told of that still, also where it waits since they might. */
    boolean mayHave(Notice notice) {
        return notice instanceof Notice.Test || events.contains(notice.type()) && notice.isFor(ownerId);
    }

    boolean wants(Notice notice) {
        return events.contains(notice.type()) && notice.isFor(ownerId) && notice.fits(filters);
    }
}
