package org.docket.access;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A key that somebody asks for. */
public record KeyInput(
        @NotNull UUID ownerId,
        @NotEmpty @Size(max = 20) Set<@NotNull Scope> scopes,
        Instant expiresAt,
        @Size(max = 300) String note) {

    /** The same, but it ends at {@code end}. */
    KeyInput until(Instant end) {
        return new KeyInput(ownerId, scopes, end, note);
    }

    public KeyInput {
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
        scopes = scopes == null ? null : new TreeSet<>(scopes);
    }
}
