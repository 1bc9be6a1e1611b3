package org.docket.source;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal to show the name of a protected source to everybody, which waits for a second person. It does not have the name. */
@Schema(name = "Disclosure")
public record DisclosureView(UUID sourceId, Proposer author, Instant proposedAt) {

    /** The person who proposed it. */
    @Schema(name = "DisclosureAuthor")
    public record Proposer(UUID id, String name) {}

    static DisclosureView of(Source source) {
        return new DisclosureView(source.id, new Proposer(source.disclosureAuthorId, source.disclosureAuthor), source.disclosureProposedAt);
    }
}
