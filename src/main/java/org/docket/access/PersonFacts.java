package org.docket.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What admins write of a person, when they add and when they change one; the data of the events. */
@Schema(name = "PersonInput")
public record PersonFacts(
        @NotBlank @Size(max = 200) String name,
        @Email @Size(max = 254) String email,
        @NotNull @Size(max = 3) Set<@NotNull Role> roles,
        Boolean active) {

    public PersonFacts {
        roles = roles == null ? null : new TreeSet<>(roles);
        active = active == null || active;
    }

    /** What the log keeps of it: an address is nobody's business there. */
    PersonFacts logged() {
        return new PersonFacts(name, null, roles, active);
    }
}
