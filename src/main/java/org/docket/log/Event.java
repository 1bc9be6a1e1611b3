package org.docket.log;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One stored event. Its {@code ticket} orders the events of one case; its position is kept beside it, in {@code positions}. {@link EventRows} writes it. */
@Entity
@Immutable
@Table(name = "events")
public class Event {

    @Id
    Long ticket;

    @Enumerated(EnumType.STRING)
    EventType type;

    UUID caseId;
    UUID sourceId;
    UUID personId;
    UUID partnerId;
    UUID keyId;
    long version;
    String actor;
    UUID actorId;
    Instant at;
    String reason;
    String data;
    String hash;

    protected Event() {}

    static Event of(Fact fact, String data) {
        var event = new Event();
        event.type = fact.type();
        switch (fact.subject()) {
            case Fact.OfCase(UUID id) -> event.caseId = id;
            case Fact.OfSource(UUID id) -> event.sourceId = id;
            case Fact.OfPerson(UUID id) -> event.personId = id;
            case Fact.OfPartner(UUID id) -> event.partnerId = id;
            case Fact.OfKey(UUID id) -> event.keyId = id;
            case Fact.OfNobody() -> { }
        }
        event.version = fact.version();
        event.actor = fact.actor().name();
        event.actorId = fact.actor().id();
        event.at = fact.at();
        event.reason = fact.reason();
        event.data = data;
        event.hash = Canonical.hash(event);
        return event;
    }

    public long ticket() {
        return ticket;
    }

    public EventType type() {
        return type;
    }

    /** The case it happened to; null for an event of something else. */
    public UUID caseId() {
        return caseId;
    }

    /** The source it happened to; null for an event of something else. */
    public UUID sourceId() {
        return sourceId;
    }

    /** The person it happened to; null for an event of something else. */
    public UUID personId() {
        return personId;
    }

    /** The partner it happened to; null for an event of something else. */
    public UUID partnerId() {
        return partnerId;
    }

    /** The key it happened to; null for an event of something else. */
    public UUID keyId() {
        return keyId;
    }

    public long version() {
        return version;
    }

    public Author actor() {
        return new Author(actorId, actor);
    }

    public Instant at() {
        return at;
    }

    public String reason() {
        return reason;
    }

    /** The change as canonical JSON, byte for byte as it was hashed. */
    public String data() {
        return data;
    }

    public String hash() {
        return hash;
    }

    /** Whether the stored bytes are still those that were hashed. */
    public boolean isIntact() {
        return hash.equals(Canonical.hash(this));
    }
}
