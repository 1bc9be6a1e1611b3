package org.docket.outbound;

import io.netty.handler.codec.TooLongFrameException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.ConnectException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** One request: the addresses are dialled in turn until one takes the call, which alone is then asked. */
final class ValidatedConnector {

    private final HttpClient client;
    private final Clock clock;
    private final RequestTarget target;
    private final OutboundRequest outboundRequest;
    private final long most;
    private final Promise<OutboundExchange> answer = Promise.promise();
    private volatile HttpClientRequest request;

    /** @param most how many bytes may come back */
    ValidatedConnector(HttpClient client, Clock clock, RequestTarget target, OutboundRequest outboundRequest, long most) {
        this.client = client;
        this.clock = clock;
        this.target = target;
        this.outboundRequest = outboundRequest;
        this.most = most;
    }

    Future<OutboundExchange> answer() {
        return answer.future();
    }

    /** Ends it wherever it is; whatever comes of it later is dropped. */
    void end(FetchFailure why) {
        answer.tryFail(new FetchFailure.Thrown(why));
        HttpClientRequest open = request;
        if (open != null) {
            open.connection().close();
        }
    }

    void dial(Iterator<InetAddress> addresses) {
        new AddressFallback(client, target, outboundRequest, answer.future()::isComplete).dial(addresses)
                .onSuccess(dialled -> ask(dialled.request(), dialled.address()))
                .onFailure(cause -> fail(cause, FetchFailure.NOT_CONNECTED));
    }

    private void ask(HttpClientRequest dialled, InetAddress address) {
        request = dialled;
        if (answer.future().isComplete()) {
            dialled.connection().close();
            return;
        }
        dialled.connection().exceptionHandler(e -> fail(e, FetchFailure.BROKEN_OFF));
        WireRecorder copy = WireRecorder.of(dialled, most, () -> end(FetchFailure.TOO_LARGE));
        Instant at = clock.instant();
        dialled.putHeader("Host", target.authority());
        outboundRequest.headers().forEach(dialled::putHeader);
        dialled.response().onSuccess(response -> read(response, copy, address, at)).onFailure(e -> fail(e, FetchFailure.BROKEN_OFF));
        dialled.send(Buffer.buffer(outboundRequest.body())).onFailure(e -> fail(e, FetchFailure.BROKEN_OFF));
    }

    private void read(HttpClientResponse response, WireRecorder copy, InetAddress address, Instant at) {
        response.exceptionHandler(e -> fail(e, FetchFailure.BROKEN_OFF));
        response.endHandler(done -> answer.tryComplete(new OutboundExchange(target, address, at, copy.sent(), copy.received(),
                response.statusCode(), Optional.ofNullable(response.getHeader("Location")))));
        response.resume();
    }

    private void fail(Throwable cause, FetchFailure otherwise) {
        answer.tryFail(new FetchFailure.Thrown(switch (cause) {
            case TooLongFrameException e -> FetchFailure.TOO_LARGE;
            case SSLException e -> FetchFailure.NOT_SECURE;
            case ConnectException e -> FetchFailure.NOT_CONNECTED;
            default -> otherwise;
        }));
        end(otherwise);
    }
}
