package org.docket.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What admins write of a partner, when they add and when they change one; the data of the events. */
@Schema(name = "PartnerInput")
public record PartnerFacts(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 300) String site,
        @Size(max = 300) String contact,
        Boolean active) {

    public PartnerFacts {
        active = active == null || active;
    }

    /** What the log keeps of it: whom to reach there is nobody's business. */
    PartnerFacts logged() {
        return new PartnerFacts(name, site, null, active);
    }
}
