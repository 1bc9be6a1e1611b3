package org.docket.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.docket.log.Author;

/**
 * The data of the events of people, partners and keys, one record each. Stored for good: a field may be added, never
 * renamed or removed. None holds a secret, nor how to reach somebody.
 */
public final class AccessEvents {

    private AccessEvents() {}

    /** @param before null when the person was added */
    public record OfPerson(PersonFacts before, PersonFacts after) {}

    /** @param before null when the partner was added */
    public record OfPartner(PartnerFacts before, PartnerFacts after) {}

    /**
     * @param parentId the key that it was made with; null where it was made without
     * @param responsibleId who stands behind it; null where that is the event's actor, or the owner of what the program made
     */
    public record KeyCreated(UUID ownerId, Set<Scope> scopes, Instant expiresAt, String note, UUID parentId, UUID responsibleId) {

        static KeyCreated of(KeyInput input, ApiKey key, Author by) {
            return new KeyCreated(input.ownerId(), input.scopes(), input.expiresAt(), input.note(), key.parentId,
                    key.responsibleId.equals(by.id()) ? null : key.responsibleId);
        }
    }

    public record KeyRevoked(UUID ownerId) {}

    /** @param operation what was asked for; null when it did not come to that */
    public record Refused(Refusal why, String operation) {}

    public record SignedIn(Means by) {}

    public record SignedOut() {}

    public record SignInRefused() {}

    public record Invited(Instant expiresAt) {}

    public record PasswordSet() {}

    /** How somebody showed who they are. */
    public enum Means {
        PASSWORD, OPENID, FIRST_LINK, DEMO_LINK
    }

    /** Why somebody was refused. */
    public enum Refusal {
        UNKNOWN_KEY, EXPIRED, REVOKED, INACTIVE, LACKS_SCOPE
    }
}
