package org.docket.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The link with which somebody sets a password. Only {@link Accounts} writes it. */
@Entity
@Table(name = "invitations")
class Invitation {

    @Id
    UUID personId;

    String tokenHash;
    Instant expiresAt;

    /** When a password was set with it; null until then. */
    Instant usedAt;
}
