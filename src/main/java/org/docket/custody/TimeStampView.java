package org.docket.custody;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an authority says of a file, or has yet to say.
 *
 * @param token as RFC 3161 has it, DER in Base64; left out until it came
 * @param stampedAt when the authority had the file's hash
 * @param problem why it has not come yet
 */
@Schema(name = "TimeStamp")
public record TimeStampView(String authority, Instant stampedAt, String serial, String signer, byte[] token, Instant nextTryAt, String problem) {

    static TimeStampView of(TimeStamp row) {
        return new TimeStampView(row.authority, row.stampedAt, row.serial, row.signer, row.token, row.nextTryAt, row.problem);
    }
}
