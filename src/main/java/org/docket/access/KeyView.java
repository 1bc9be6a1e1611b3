package org.docket.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key as it is listed; the key itself is in the answer that made it and nowhere else.
 *
 * @param shown its first characters
 * @param lastUsedAt to the minute
 * @param parentId the key that it was made with, and ends with; left out for one that was made without
 * @param madeById who made it and stands behind what is done with it; left out for a key of the owner's own making
 */
@Schema(name = "Key")
public record KeyView(UUID id, String key, String shown, UUID ownerId, Set<Scope> scopes, String note, Instant createdAt,
        Instant expiresAt, Instant revokedAt, Instant lastUsedAt, UUID parentId, UUID madeById) {

    public static KeyView of(ApiKey key) {
        return with(null, key);
    }

    KeyView withoutKey() {
        return new KeyView(id, null, shown, ownerId, scopes, note, createdAt, expiresAt, revokedAt, lastUsedAt, parentId, madeById);
    }

    static KeyView with(String text, ApiKey key) {
        return new KeyView(key.id, text, key.shown, key.ownerId(), key.scopes(), key.note, key.createdAt, key.expiresAt,
                key.revokedAt, key.lastUsedAt, key.parentId, key.responsibleId.equals(key.ownerId()) ? null : key.responsibleId);
    }
}
