package org.docket.source;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of a source that waits for a second person.
 *
 * @param changes the fields that it changes; left out where the change is the disclosure of a protected identity
 */
@Schema(name = "SourceChange")
public record SourceChangeView(UUID sourceId, DisclosureView.Proposer author, Instant proposedAt, List<SourceFieldChange> changes) {

    static SourceChangeView of(Source source) {
        PendingChange pending = source.pendingChange;
        return new SourceChangeView(source.id, new DisclosureView.Proposer(pending.authorId, pending.author), pending.proposedAt, pending.edit().changes());
    }
}
