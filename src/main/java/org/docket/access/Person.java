package org.docket.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Somebody of the desk. Nobody is removed: who is no longer active keeps what they did. Only {@link People} writes it. */
@Entity
@Table(name = "people")
public class Person {

    @Id
    UUID id;

    String name;
    String email;
    String emailKey;
    String roles;
    boolean active;
    String passwordHash;
    String identity;
    long version;
    Instant createdAt;
    Instant updatedAt;

    protected Person() {}

    Person(UUID id, Instant at) {
        this.id = id;
        createdAt = at;
    }

    void write(PersonFacts facts, Instant at) {
        name = facts.name();
        email = facts.email();
        emailKey = facts.email() == null ? null : facts.email().toLowerCase(Locale.ROOT);
        roles = NameCheck.of(facts.roles());
        active = facts.active();
        version++;
        updatedAt = at;
    }

    public UUID id() {
        return id;
    }

    public Set<Role> roles() {
        return NameCheck.parse(roles, Role::valueOf);
    }

    PersonFacts facts() {
        return new PersonFacts(name, email, roles(), active);
    }
}
