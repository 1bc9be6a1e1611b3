package org.docket.source;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who a source is.
 *
 * @param protectionReason why it is protected; left out where it is not
 */
@Schema(name = "SourceIdentity")
public record SourceIdentity(UUID id, String name, String protectionReason) {

    /** The data of the event that somebody looked: who and when are in the event itself. */
    public record Seen() {}
}
