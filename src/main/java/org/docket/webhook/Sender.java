package org.docket.webhook;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.docket.outbound.FetchFailure;
import org.docket.outbound.OutboundHttp;
import org.docket.outbound.OutboundRequest;
import org.docket.outbound.RequestTarget;
import org.docket.outbound.SendResult;

/** Tells a receiver something once, signed (Standard Webhooks 1.0.0). */
@ApplicationScoped
class Sender {

    /** How much of an answer is kept. */
    static final int ANSWER = 1_024;

    private final OutboundHttp outboundHttp;
    private final NoticeBodyWriter noticeBodyWriter;
    private final Duration timeout;
    private final Clock clock;

    Sender(OutboundHttp outboundHttp, NoticeBodyWriter noticeBodyWriter, WebhookSettings settings, Clock clock) {
        this.outboundHttp = outboundHttp;
        this.noticeBodyWriter = noticeBodyWriter;
        this.timeout = settings.timeout();
        this.clock = clock;
    }

    /** Never fails. */
    Future<DeliveryAttempt> send(Receiver receiver, Notice notice) {
        Instant at = clock.instant();
        long begun = System.nanoTime();
        String body = noticeBodyWriter.of(notice, receiver.format(), receiver.identities());
        Optional<RequestTarget> target = RequestTarget.of(receiver.url());
        Future<SendResult> reply = target.isEmpty() ? Future.succeededFuture(new SendResult.Silence(FetchFailure.NOT_ALLOWED))
                : outboundHttp.tell(target.get(), new OutboundRequest("POST", headers(receiver, notice, at, body), body.getBytes(StandardCharsets.UTF_8)), timeout, ANSWER);
        return reply.map(found -> DeliveryAttempt.of(at, Duration.ofNanos(System.nanoTime() - begun).toMillis(), found));
    }

    /** The headers of a message that was signed at {@code at}. */
    private static Map<String, String> headers(Receiver receiver, Notice notice, Instant at, String body) {
        var headers = new TreeMap<>(unsigned(notice.messageId(), receiver.format(), at));
        String signed = notice.messageId() + '.' + at.getEpochSecond() + '.' + body;
        headers.put("webhook-signature", receiver.secrets().stream().map(secret -> secret.sign(signed)).collect(Collectors.joining(" ")));
        return headers;
    }

    /** Those that are no secret between the two. */
    static Map<String, String> unsigned(String messageId, Format format, Instant at) {
        return new TreeMap<>(Map.of("Content-Type", format.mediaType(), "webhook-id", messageId, "webhook-timestamp", String.valueOf(at.getEpochSecond())));
    }
}
