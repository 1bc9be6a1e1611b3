package org.docket.platform;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes where redirects lead: each hop is looked up and checked like the first, and all of them share one time and one size. */
final class Trip {

    private final Outside outside;
    private final OutsideSettings settings;
    private final Call call;
    private final long begun = System.nanoTime();
    private final List<Exchange> hops = new ArrayList<>();

    Trip(Outside outside, OutsideSettings settings, Call call) {
        this.outside = outside;
        this.settings = settings;
        this.call = call;
    }

    Future<Journey> from(Target target) {
        return outside.ask(target, call, timeLeft(), bytesLeft())
                .compose(this::arrived)
                .recover(e -> Future.succeededFuture(ended(e)));
    }

    private Future<Journey> arrived(Exchange hop) {
        hops.add(hop);
        if (!hop.isRedirect()) {
            return Future.succeededFuture(new Journey(hops, Optional.empty()));
        }
        Optional<Target> next = hop.location().flatMap(hop.target()::to);
        if (next.isEmpty()) {
            return Future.succeededFuture(new Journey(hops, Optional.of(NoAnswer.NOT_ALLOWED)));
        }
        boolean again = hops.stream().anyMatch(earlier -> earlier.target().equals(next.get()));
        return again || hops.size() > settings.redirects()
                ? Future.succeededFuture(new Journey(hops, Optional.of(NoAnswer.TOO_MANY_REDIRECTS)))
                : from(next.get());
    }

    private Journey ended(Throwable failure) {
        return new Journey(hops, Optional.of(failure instanceof NoAnswer.Thrown thrown ? thrown.why : NoAnswer.BROKEN_OFF));
    }

    private Duration timeLeft() {
        return settings.longest().minusNanos(System.nanoTime() - begun);
    }

    private long bytesLeft() {
        return settings.answer().asLongValue() - hops.stream().mapToLong(hop -> hop.response().length).sum();
    }
}
