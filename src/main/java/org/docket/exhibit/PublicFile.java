package org.docket.exhibit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file as everybody sees it: nothing of who brought it, nor of what they called it.
 *
 * @param sha256 of what everybody gets, which is a stripped copy where the file itself can say more than it shows
 * @param name made from the content's hash and type
 */
@Schema(name = "PublicFile")
public record PublicFile(UUID evidenceId, String sha256, long size, String mediaType, String name, Instant clearedAt) {

    static PublicFile of(Exhibit cleared, Exhibit served, String ending) {
        return new PublicFile(cleared.evidenceId, served.content.sha256, served.content.size, served.mediaType, name(served, ending), cleared.clearedAt);
    }

    static String name(Exhibit served, String ending) {
        return "exhibit-" + served.content.sha256.substring(0, 12) + ending;
    }
}
