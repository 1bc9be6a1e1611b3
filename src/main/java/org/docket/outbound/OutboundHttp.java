package org.docket.outbound;

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
import java.util.List;
import java.util.Optional;

/**
 * Requests to addresses that people or pages name, which must never reach what is not public. A name is looked up once; every
 * address it has must be allowed; what was looked up is what is dialled, so that another answer of the name's owner changes nothing.
 */
@ApplicationScoped
public class OutboundHttp {

    private static final int MOST_ADDRESSES = 3;
    /** Receivers hang up on whoever is silent for longer; a call that meets with that has to be made again. */
    private static final int KEPT_SECONDS = 2;
    private static final int MOST_CALLS = 64;
    private static final int MOST_LOOKUPS = 64;

    private final Vertx vertx;
    private final OutboundSettings settings;
    private final Clock clock;
    private final Lookup lookup;
    private final HttpClient client;
    private final HttpClient receivers;
    private final WorkerExecutor lookups;
    private final WorkerExecutor receiversLookups;

    @Inject
    OutboundHttp(Vertx vertx, OutboundSettings settings, Clock clock) {
        this(vertx, settings, clock, InetAddress::getAllByName);
    }

    OutboundHttp(Vertx vertx, OutboundSettings settings, Clock clock, Lookup lookup) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
        this.lookup = lookup;
        this.client = vertx.createHttpClient(options(settings));
        this.receivers = vertx.createHttpClient(options(settings).setKeepAlive(true).setKeepAliveTimeout(KEPT_SECONDS).setMaxPoolSize(MOST_CALLS));
        this.lookups = vertx.createSharedWorkerExecutor("docket-names", 4);
        this.receiversLookups = vertx.createSharedWorkerExecutor("docket-receivers-names", MOST_LOOKUPS);
    }

    /** All addresses of a name. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** A connection is asked once, and what comes is taken as it is: compressed where it was. */
    private static HttpClientOptions options(OutboundSettings settings) {
        int headers = (int) settings.headers().asLongValue();
        return new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(1_000).setDecompressionSupported(false)
                .setConnectTimeout((int) settings.connect().toMillis()).setMaxHeaderSize(headers).setMaxInitialLineLength(headers);
    }

    /** Asks {@code target}, and goes on where it sends on to. Never fails: why there is no answer is in the journey. */
    public Future<FetchResult> follow(RequestTarget target, OutboundRequest outboundRequest) {
        return new RedirectFollower(this, settings, outboundRequest).from(target);
    }

    /**
     * One request, whose answer may be a redirect. Fails with {@link FetchFailure.Thrown} alone.
     *
     * @param within how long it may take from the lookup of the name to the last byte
     * @param most how many bytes may come back
     */
    Future<OutboundExchange> ask(RequestTarget target, OutboundRequest outboundRequest, Duration within, long most) {
        var validatedConnector = new ValidatedConnector(client, clock, target, named(outboundRequest), most);
        long timer = vertx.setTimer(Math.max(1, within.toMillis()), late -> validatedConnector.end(FetchFailure.TOO_SLOW));
        lookups.executeBlocking(() -> allowed(target), false).onComplete(found -> {
            if (found.succeeded()) {
                validatedConnector.dial(found.result().iterator());
            } else {
                validatedConnector.end(found.cause() instanceof FetchFailure.Thrown thrown ? thrown.why : FetchFailure.NO_SUCH_HOST);
            }
        });
        return validatedConnector.answer().onComplete(done -> vertx.cancelTimer(timer));
    }

    /**
     * Tells {@code target} something, over TLS unless it is this machine. Follows no redirect, and never fails.
     *
     * @param within how long it may take from the lookup of the name to the status
     * @param kept how many bytes of the answer are wanted
     */
    public Future<SendResult> tell(RequestTarget target, OutboundRequest outboundRequest, Duration within, int kept) {
        var outboundSender = new OutboundSender(vertx, receivers, target, called(outboundRequest), kept);
        long timer = vertx.setTimer(Math.max(1, within.toMillis()), late -> outboundSender.end(FetchFailure.TOO_SLOW));
        receiversLookups.executeBlocking(() -> receivable(target), false).onComplete(found -> {
            if (found.succeeded()) {
                outboundSender.dial(found.result().iterator());
            } else {
                outboundSender.end(found.cause() instanceof FetchFailure.Thrown thrown ? thrown.why : FetchFailure.NO_SUCH_HOST);
            }
        });
        return outboundSender.reply().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** Why {@code target} could be told nothing, as far as that is known before. Looks its name up: not on the event loop, not in a transaction. */
    public Optional<FetchFailure> hindrance(RequestTarget target) {
        try {
            receivable(target);
            return Optional.empty();
        } catch (FetchFailure.Thrown e) {
            return Optional.of(e.why);
        } catch (UnknownHostException e) {
            return Optional.of(FetchFailure.NO_SUCH_HOST);
        }
    }

    private List<InetAddress> receivable(RequestTarget target) throws FetchFailure.Thrown, UnknownHostException {
        List<InetAddress> found = allowed(target);
        if (!target.isTls() && !found.stream().allMatch(InetAddress::isLoopbackAddress)) {
            throw new FetchFailure.Thrown(FetchFailure.NOT_SECURE);
        }
        return found;
    }

    private OutboundRequest called(OutboundRequest outboundRequest) {
        return outboundRequest.headers().containsKey("User-Agent") ? outboundRequest : outboundRequest.with("User-Agent", settings.userAgent());
    }

    private OutboundRequest named(OutboundRequest outboundRequest) {
        return called(outboundRequest.with("Connection", "close"));
    }

    /** A name with one address that may not be asked may not be asked at all. */
    private List<InetAddress> allowed(RequestTarget target) throws FetchFailure.Thrown, UnknownHostException {
        if (!target.isPlain()) {
            throw new FetchFailure.Thrown(FetchFailure.NOT_ALLOWED);
        }
        InetAddress[] found = lookup.of(target.host());
        if (!Arrays.stream(found).allMatch(address -> isAllowed(address, target.port()))) {
            throw new FetchFailure.Thrown(FetchFailure.NOT_ALLOWED);
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
