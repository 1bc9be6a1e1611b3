package org.docket.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that is told to a receiver, and what came of it last.
 *
 * @param messageId what the receiver knows it by
 * @param position in the log; left out for a test
 * @param nextAt the next attempt, if it waits for one
 * @param status of the last answer; left out where there was none
 * @param failure why there was none
 * @param answer its first 1,024 bytes
 * @param request left out of lists
 */
@Schema(name = "Delivery")
public record DeliveryView(UUID id, String messageId, String type, Long position, DeliveryState state, int attempts, Instant createdAt,
        Instant lastAt, Instant nextAt, Long durationMillis, Integer status, String failure, String answer, Request request) {

    /**
     * What the receiver is sent, but for the signature.
     *
     * @param body as it is made from the log now; what was protected meanwhile is not in it
     */
    @Schema(name = "DeliveryRequest")
    public record Request(URI url, Map<String, String> headers, String body) {}

    static DeliveryView of(Delivery row) {
        return with(row, null);
    }

    static DeliveryView with(Delivery row, Request request) {
        return new DeliveryView(row.id, row.messageId, row.type, row.position == 0 ? null : row.position, row.state, row.attempts, row.createdAt,
                row.lastAt, row.state == DeliveryState.WAITING ? row.nextAt : null, row.millis, row.status, row.failure, row.answer, request);
    }
}
