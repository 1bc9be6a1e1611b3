package org.docket.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner as admins see it. */
@Schema(name = "Partner")
public record PartnerView(UUID id, String name, String site, String contact, boolean active, long version, Instant createdAt,
        Instant updatedAt) {

    public static PartnerView of(Partner partner) {
        return new PartnerView(partner.id, partner.name, partner.site, partner.contact, partner.active, partner.version,
                partner.createdAt, partner.updatedAt);
    }
}
