package org.docket.platform;

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
final class Dialling {

    private final HttpClient client;
    private final Clock clock;
    private final Target target;
    private final Call call;
    private final long most;
    private final Promise<Exchange> answer = Promise.promise();
    private volatile HttpClientRequest request;

    /** @param most how many bytes may come back */
    Dialling(HttpClient client, Clock clock, Target target, Call call, long most) {
        this.client = client;
        this.clock = clock;
        this.target = target;
        this.call = call;
        this.most = most;
    }

    Future<Exchange> answer() {
        return answer.future();
    }

    /** Ends it wherever it is; whatever comes of it later is dropped. */
    void end(NoAnswer why) {
        answer.tryFail(new NoAnswer.Thrown(why));
        HttpClientRequest open = request;
        if (open != null) {
            open.connection().close();
        }
    }

    void dial(Iterator<InetAddress> addresses) {
        new InTurn(client, target, call, answer.future()::isComplete).dial(addresses)
                .onSuccess(dialled -> ask(dialled.request(), dialled.address()))
                .onFailure(cause -> fail(cause, NoAnswer.NOT_CONNECTED));
    }

    private void ask(HttpClientRequest dialled, InetAddress address) {
        request = dialled;
        if (answer.future().isComplete()) {
            dialled.connection().close();
            return;
        }
        dialled.connection().exceptionHandler(e -> fail(e, NoAnswer.BROKEN_OFF));
        WireCopy copy = WireCopy.of(dialled, most, () -> end(NoAnswer.TOO_LARGE));
        Instant at = clock.instant();
        dialled.putHeader("Host", target.authority());
        call.headers().forEach(dialled::putHeader);
        dialled.response().onSuccess(response -> read(response, copy, address, at)).onFailure(e -> fail(e, NoAnswer.BROKEN_OFF));
        dialled.send(Buffer.buffer(call.body())).onFailure(e -> fail(e, NoAnswer.BROKEN_OFF));
    }

    private void read(HttpClientResponse response, WireCopy copy, InetAddress address, Instant at) {
        response.exceptionHandler(e -> fail(e, NoAnswer.BROKEN_OFF));
        response.endHandler(done -> answer.tryComplete(new Exchange(target, address, at, copy.sent(), copy.received(),
                response.statusCode(), Optional.ofNullable(response.getHeader("Location")))));
        response.resume();
    }

    private void fail(Throwable cause, NoAnswer otherwise) {
        answer.tryFail(new NoAnswer.Thrown(switch (cause) {
            case TooLongFrameException e -> NoAnswer.TOO_LARGE;
            case SSLException e -> NoAnswer.NOT_SECURE;
            case ConnectException e -> NoAnswer.NOT_CONNECTED;
            default -> otherwise;
        }));
        end(otherwise);
    }
}
