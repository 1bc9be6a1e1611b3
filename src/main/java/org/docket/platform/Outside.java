package org.docket.platform;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests to addresses that people or pages name, which must never reach what is not public. A name is looked up once; every
 * address it has must be allowed; what was looked up is what is dialled, so that another answer of the name's owner changes nothing.
 */
@ApplicationScoped
public class Outside {

    private static final int MOST_ADDRESSES = 3;

    private final Vertx vertx;
    private final OutsideSettings settings;
    private final Clock clock;
    private final Lookup lookup;
    private final HttpClient client;
    private final WorkerExecutor lookups;

    @Inject
    Outside(Vertx vertx, OutsideSettings settings, Clock clock) {
        this(vertx, settings, clock, InetAddress::getAllByName);
    }

    Outside(Vertx vertx, OutsideSettings settings, Clock clock, Lookup lookup) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
        this.lookup = lookup;
        this.client = vertx.createHttpClient(options(settings));
        this.lookups = vertx.createSharedWorkerExecutor("docket-names", 4);
    }

    /** All addresses of a name. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** A connection is asked once, and what comes is taken as it is: compressed where it was. */
    private static HttpClientOptions options(OutsideSettings settings) {
        int headers = (int) settings.headers().asLongValue();
        return new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(1_000).setDecompressionSupported(false)
                .setConnectTimeout((int) settings.connect().toMillis()).setMaxHeaderSize(headers).setMaxInitialLineLength(headers);
    }

    /** Asks {@code target}, and goes on where it sends on to. Never fails: why there is no answer is in the journey. */
    public Future<Journey> follow(Target target, Call call) {
        return new Trip(this, settings, call).from(target);
    }

    /**
     * One request, whose answer may be a redirect. Fails with {@link NoAnswer.Thrown} alone.
     *
     * @param within how long it may take from the lookup of the name to the last byte
     * @param most how many bytes may come back
     */
    Future<Exchange> ask(Target target, Call call, Duration within, long most) {
        var dialling = new Dialling(client, clock, target, named(call), most);
        long timer = vertx.setTimer(Math.max(1, within.toMillis()), late -> dialling.end(NoAnswer.TOO_SLOW));
        lookups.executeBlocking(() -> allowed(target), false).onComplete(found -> {
            if (found.succeeded()) {
                dialling.dial(found.result().iterator());
            } else {
                dialling.end(found.cause() instanceof NoAnswer.Thrown thrown ? thrown.why : NoAnswer.NO_SUCH_HOST);
            }
        });
        return dialling.answer().onComplete(done -> vertx.cancelTimer(timer));
    }

    private Call named(Call call) {
        var headers = new HashMap<>(Map.of("User-Agent", settings.userAgent(), "Connection", "close"));
        headers.putAll(call.headers());
        return new Call(call.method(), headers, call.body());
    }

    /** A name with one address that may not be asked may not be asked at all. */
    private List<InetAddress> allowed(Target target) throws NoAnswer.Thrown, UnknownHostException {
        InetAddress[] found = lookup.of(target.host());
        if (!Arrays.stream(found).allMatch(address -> isAllowed(address, target.port()))) {
            throw new NoAnswer.Thrown(NoAnswer.NOT_ALLOWED);
        }
        if (found.length == 0) {
            throw new UnknownHostException(target.host());
        }
        return Arrays.stream(found).limit(MOST_ADDRESSES).toList();
    }

    private boolean isAllowed(InetAddress address, int port) {
        return address.isLoopbackAddress()
                ? settings.loopback()
                : PublicInternet.has(address) && settings.ports().contains(port);
    }
}
