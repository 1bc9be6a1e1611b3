package org.docket.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.access.Scope;
import org.docket.log.Fact;
import org.docket.rules.Status;

/** A receiver as it is stored. Only {@link Webhooks} writes it; what of it changes with every turn is {@link ReceiverLeases}' alone. */
@Entity
@Table(name = "webhooks")
public class Webhook {

    @Id
    UUID id;

    UUID personId;
    UUID partnerId;
    String url;
    String events;
    String topic;

    @Enumerated(EnumType.STRING)
    Status status;

    UUID claimantId;
    String description;

    @Enumerated(EnumType.STRING)
    Format format;

    @Enumerated(EnumType.STRING)
    Algorithm algorithm;

    @Enumerated(EnumType.STRING)
    WebhookState state;

    Instant stateSince;
    String secret;
    String formerSecret;
    Instant formerUntil;
    String sealedWith;
    /** Whether the key that created or last changed it may read who protected sources are. */
    boolean namesIdentities;
    long version;
    Instant createdAt;
    Instant updatedAt;

    @Column(updatable = false)
    long position;

    @Column(updatable = false)
    int failures;

    @Column(updatable = false)
    Instant failingSince;

    @Column(updatable = false)
    Instant dueAt;

    @Column(updatable = false)
    Instant leasedUntil;

    protected Webhook() {}

    Webhook(UUID id, Caller owner, Instant at) {
        this.id = id;
        personId = owner.partner() ? null : owner.id();
        partnerId = owner.partner() ? owner.id() : null;
        createdAt = at;
    }

    void write(WebhookInput input, Caller by, Instant at) {
        namesIdentities = by.may(Scope.IDENTITIES_READ);
        url = input.url();
        events = String.join(" ", input.events());
        WebhookFilters filters = input.filters() == null ? WebhookFilters.NONE : input.filters();
        topic = filters.topic();
        status = filters.status();
        claimantId = filters.claimantId();
        description = input.description();
        format = input.format();
        algorithm = input.algorithm();
        become(input.state(), at);
        changed(at);
    }

    /** @param position the last of the log that it is not told of */
    void begin(long position, Instant at) {
        this.position = position;
        dueAt = at;
        leasedUntil = at;
    }

    void become(WebhookState next, Instant at) {
        stateSince = next == state ? stateSince : at;
        state = next;
    }

    void changed(Instant at) {
        version++;
        updatedAt = at;
    }

    WebhookInput input() {
        return new WebhookInput(url, events(), filters(), description, format, algorithm, state);
    }

    public UUID id() {
        return id;
    }

    UUID ownerId() {
        return personId == null ? partnerId : personId;
    }

    boolean isOfPartner() {
        return partnerId != null;
    }

    Fact.Subject owner() {
        return personId == null ? new Fact.OfPartner(partnerId) : new Fact.OfPerson(personId);
    }

    Set<String> events() {
        return new TreeSet<>(Set.of(events.split(" ")));
    }

    WebhookFilters filters() {
        return new WebhookFilters(topic, status, claimantId);
    }
}
