package org.docket.access;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A key of a person or a partner, kept as its hash. Only {@link Keys} writes it, and {@link KeyUse} when it was last used. */
@Entity
@Table(name = "api_keys")
public class ApiKey {

    @Id
    UUID id;

    String hash;
    String shown;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "partner_id")
    Partner partner;

    /** The key that it was made with; null for one that somebody made who was signed in. It ends with that. */
    UUID parentId;

    /** Who stands behind what is done with it. */
    UUID responsibleId;

    String scopes;
    String note;
    Instant createdAt;
    Instant expiresAt;
    Instant revokedAt;
    Instant lastUsedAt;

    protected ApiKey() {}

    ApiKey(UUID id, String hash, String shown, KeyInput input, Instant at) {
        this.id = id;
        this.hash = hash;
        this.shown = shown;
        scopes = NameCheck.of(input.scopes());
        note = input.note();
        expiresAt = input.expiresAt();
        createdAt = at;
    }

    public UUID id() {
        return id;
    }

    UUID ownerId() {
        return person == null ? partner.id : person.id;
    }

    Set<Scope> scopes() {
        return NameCheck.parse(scopes, Scope::valueOf);
    }
}
