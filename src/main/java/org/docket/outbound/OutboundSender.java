package org.docket.outbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.ConnectException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import javax.net.ssl.SSLException;

/**
 * Something told to one address, of whose answer the status counts. The status has to come in time; of what follows it a little is kept,
 * and whoever goes on for long is hung up on.
 */
final class OutboundSender {

    private static final int MOST_READ = 65_536;
    private static final Duration FOR_THE_BODY = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final HttpClient client;
    private final RequestTarget target;
    private final OutboundRequest outboundRequest;
    private final int kept;
    private final Buffer body = Buffer.buffer();
    private final Promise<SendResult> reply = Promise.promise();
    private volatile HttpClientRequest request;
    private volatile HttpClientResponse response;
    private long read;

    /** @param kept how many bytes of the answer */
    OutboundSender(Vertx vertx, HttpClient client, RequestTarget target, OutboundRequest outboundRequest, int kept) {
        this.vertx = vertx;
        this.client = client;
        this.target = target;
        this.outboundRequest = outboundRequest;
        this.kept = kept;
    }

    Future<SendResult> reply() {
        return reply.future();
    }

    /** Ends it wherever it is: with the status where there is one already. */
    void end(FetchFailure why) {
        answered();
        reply.tryComplete(new SendResult.Silence(why));
        HttpClientRequest open = request;
        if (open != null) {
            open.connection().close();
        }
    }

    void dial(Iterator<InetAddress> addresses) {
        new AddressFallback(client, target, outboundRequest, reply.future()::isComplete).dial(addresses)
                .onSuccess(dialled -> ask(dialled.request()))
                .onFailure(cause -> fail(cause, FetchFailure.NOT_CONNECTED));
    }

    private void ask(HttpClientRequest dialled) {
        request = dialled;
        if (reply.future().isComplete()) {
            dialled.connection().close();
            return;
        }
        dialled.connection().exceptionHandler(e -> fail(e, FetchFailure.BROKEN_OFF));
        dialled.putHeader("Host", target.authority());
        outboundRequest.headers().forEach(dialled::putHeader);
        dialled.response().onSuccess(this::read).onFailure(e -> fail(e, FetchFailure.BROKEN_OFF));
        dialled.send(Buffer.buffer(outboundRequest.body())).onFailure(e -> fail(e, FetchFailure.BROKEN_OFF));
    }

    private void read(HttpClientResponse head) {
        response = head;
        long patience = vertx.setTimer(FOR_THE_BODY.toMillis(), late -> end(FetchFailure.TOO_SLOW));
        reply.future().onComplete(done -> vertx.cancelTimer(patience));
        head.exceptionHandler(e -> end(FetchFailure.BROKEN_OFF));
        head.endHandler(done -> answered());
        head.handler(this::keep);
    }

    private synchronized void keep(Buffer part) {
        read += part.length();
        int room = Math.min(part.length(), kept - body.length());
        body.appendBuffer(part, 0, Math.max(0, room));
        if (read > MOST_READ) {
            end(FetchFailure.TOO_LARGE);
        }
    }

    private synchronized void answered() {
        HttpClientResponse head = response;
        if (head != null) {
            reply.tryComplete(new SendResult.Answered(head.statusCode(), text(), head.getHeader("Retry-After")));
        }
    }

    /** What is no UTF-8, and what no text here may hold, is replaced. */
    private String text() {
        return body.toString(StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "\uFFFD");
    }

    private void fail(Throwable cause, FetchFailure otherwise) {
        end(switch (cause) {
            case SSLException e -> FetchFailure.NOT_SECURE;
            case ConnectException e -> FetchFailure.NOT_CONNECTED;
            default -> otherwise;
        });
    }
}
