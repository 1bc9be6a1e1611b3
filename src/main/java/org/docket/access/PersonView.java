package org.docket.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as admins see them. */
@Schema(name = "Person")
public record PersonView(UUID id, String name, String email, Set<Role> roles, boolean active, long version, Instant createdAt,
        Instant updatedAt) {

    public static PersonView of(Person person) {
        return new PersonView(person.id, person.name, person.email, person.roles(), person.active, person.version, person.createdAt,
                person.updatedAt);
    }
}
