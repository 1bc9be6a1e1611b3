package org.docket.source;

import java.time.Instant;
import java.util.UUID;
import org.docket.rules.Reliability;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A source as the desk sees it.
 *
 * @param disclosure the proposal to take its protection away; left out where none waits
 * @param pendingChange the change that waits for a second person; left out where none waits
 */
@Schema(name = "Source")
public record SourceView(
        UUID id,
        String name,
        SourceKind kind,
        Reliability reliability,
        UUID controlledBy,
        SourceRef principal,
        boolean protectedIdentity,
        String protectionReason,
        DisclosureView disclosure,
        SourceChangeView pendingChange,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public static SourceView of(Source source) {
        return new SourceView(source.id, source.name, source.kind, source.reliability, source.controlledBy,
                SourceRef.of(source.principal), source.protectedIdentity, source.protectionReason,
                source.isDisclosureProposed() ? DisclosureView.of(source) : null, source.pendingChange == null ? null : SourceChangeView.of(source),
                source.version, source.createdAt, source.updatedAt);
    }

    /**
     * The strong ETag: the source's own version, whether its disclosure is proposed, which change waits, and the version of the principal, whose name is
     * part of the answer.
     */
    public static String tag(Source source) {
        Source principal = source.principal;
        String own = source.version + (source.isDisclosureProposed() ? "d" : "") + (source.pendingChange == null ? "" : "c" + source.pendingChange.tag());
        return principal == source
                ? own
                : own + "-" + principal.id.toString().replace("-", "") + "-" + principal.version;
    }
}
