package org.docket.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A newsroom or a program outside the desk. Only {@link Partners} writes it. */
@Entity
@Table(name = "partners")
public class Partner {

    @Id
    UUID id;

    String name;
    String site;
    String contact;
    boolean active;
    long version;
    Instant createdAt;
    Instant updatedAt;

    protected Partner() {}

    Partner(UUID id, Instant at) {
        this.id = id;
        createdAt = at;
    }

    void write(PartnerFacts facts, Instant at) {
        name = facts.name();
        site = facts.site();
        contact = facts.contact();
        active = facts.active();
        version++;
        updatedAt = at;
    }

    public UUID id() {
        return id;
    }

    PartnerFacts facts() {
        return new PartnerFacts(name, site, contact, active);
    }
}
