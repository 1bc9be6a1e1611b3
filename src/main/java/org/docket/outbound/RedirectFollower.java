package org.docket.outbound;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes where redirects lead: each hop is looked up and checked like the first, and all of them share one time and one size. */
final class RedirectFollower {

    private final OutboundHttp outboundHttp;
    private final OutboundSettings settings;
    private final OutboundRequest outboundRequest;
    private final long begun = System.nanoTime();
    private final List<OutboundExchange> hops = new ArrayList<>();

    RedirectFollower(OutboundHttp outboundHttp, OutboundSettings settings, OutboundRequest outboundRequest) {
        this.outboundHttp = outboundHttp;
        this.settings = settings;
        this.outboundRequest = outboundRequest;
    }

    Future<FetchResult> from(RequestTarget target) {
        return outboundHttp.ask(target, outboundRequest, timeLeft(), bytesLeft())
                .compose(this::arrived)
                .recover(e -> Future.succeededFuture(ended(e)));
    }

    private Future<FetchResult> arrived(OutboundExchange hop) {
        hops.add(hop);
        if (!hop.isRedirect()) {
            return Future.succeededFuture(new FetchResult(hops, Optional.empty()));
        }
        Optional<RequestTarget> next = hop.location().flatMap(hop.target()::to);
        if (next.isEmpty()) {
            return Future.succeededFuture(new FetchResult(hops, Optional.of(FetchFailure.NOT_ALLOWED)));
        }
        boolean again = hops.stream().anyMatch(earlier -> earlier.target().equals(next.get()));
        return again || hops.size() > settings.redirects()
                ? Future.succeededFuture(new FetchResult(hops, Optional.of(FetchFailure.TOO_MANY_REDIRECTS)))
                : from(next.get());
    }

    private FetchResult ended(Throwable failure) {
        return new FetchResult(hops, Optional.of(failure instanceof FetchFailure.Thrown thrown ? thrown.why : FetchFailure.BROKEN_OFF));
    }

    private Duration timeLeft() {
        return settings.longest().minusNanos(System.nanoTime() - begun);
    }

    private long bytesLeft() {
        return settings.answer().asLongValue() - hops.stream().mapToLong(hop -> hop.response().length).sum();
    }
}
