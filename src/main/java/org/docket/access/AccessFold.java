package org.docket.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.log.Canonical;
import org.docket.log.Event;

/** People, partners and keys as the log tells them; what it does not keep (addresses, secrets, last use) is left out. */
public final class AccessFold {

    /** A person as the log tells them. */
    public record PersonRow(PersonFacts facts, long version, Instant updatedAt) {

        public static PersonRow of(Person row) {
            return new PersonRow(row.facts().logged(), row.version, row.updatedAt);
        }
    }

    /** A partner as the log tells it. */
    public record PartnerRow(PartnerFacts facts, long version, Instant updatedAt) {

        public static PartnerRow of(Partner row) {
            return new PartnerRow(row.facts().logged(), row.version, row.updatedAt);
        }
    }

    /** A key as the log tells it. */
    public record KeyRow(UUID ownerId, Set<Scope> scopes, Instant expiresAt, UUID parentId, UUID responsibleId, Instant revokedAt) {

        public static KeyRow of(ApiKey row) {
            return new KeyRow(row.ownerId(), row.scopes(), row.expiresAt, row.parentId, row.responsibleId, row.revokedAt);
        }
    }

    public final Map<UUID, PersonRow> people = new HashMap<>();
    public final Map<UUID, PartnerRow> partners = new HashMap<>();
    public final Map<UUID, KeyRow> keys = new HashMap<>();

    public void person(Event event) {
        people.put(event.personId(),
                new PersonRow(Canonical.read(event, AccessEvents.OfPerson.class).after(), event.version(), event.at()));
    }

    public void partner(Event event) {
        partners.put(event.partnerId(),
                new PartnerRow(Canonical.read(event, AccessEvents.OfPartner.class).after(), event.version(), event.at()));
    }

    public void keyCreated(Event event) {
        var created = Canonical.read(event, AccessEvents.KeyCreated.class);
        UUID maker = Optional.ofNullable(created.responsibleId()).or(() -> Optional.ofNullable(event.actor().id())).orElse(created.ownerId());
        keys.put(event.keyId(), new KeyRow(created.ownerId(), created.scopes(), created.expiresAt(), created.parentId(), maker, null));
    }

    public void keyRevoked(Event event) {
        keys.computeIfPresent(event.keyId(), (id, key) -> new KeyRow(key.ownerId(), key.scopes(), key.expiresAt(), key.parentId(), key.responsibleId(), event.at()));
    }
}
