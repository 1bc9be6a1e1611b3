package org.docket.verdict;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.docket.casework.ClaimFinder;
import org.docket.http.CurrentRequest;
import org.docket.http.Prefer;
import org.docket.http.WaitForReadersBinding;
import org.docket.log.EventLog;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * {@code Prefer: wait} (RFC 7240 section 4.3) on a write: the answer, which says that it is committed, is held until this replica's
 * public reads show it, and names the position; without {@code Preference-Applied} it could not be held so long.
 */
@ApplicationScoped
class WaitForReaders {

    private static final String SHOWN = WaitForReaders.class.getName();

    private final BoardWatch watch;
    private final CurrentRequest request;
    private final ClaimFinder claimFinder;

    WaitForReaders(BoardWatch watch, ClaimFinder claimFinder, CurrentRequest request) {
        this.watch = watch;
        this.claimFinder = claimFinder;
        this.request = request;
    }

    /** Within the transaction, before anybody can have read the event. The last event of a write is the one to wait for. */
    void appended(@Observes EventLog.Appended appended) {
        request.current().ifPresent(context -> asked(context).ifPresent(wait -> context.put(SHOWN, shown(appended.ticket(), wait))));
    }

    /** First the board shows it, then it can be found. */
    private CompletableFuture<Long> shown(long ticket, Duration wait) {
        return watch.shown(ticket, wait).thenCompose(position -> claimFinder.shows(position, wait).thenApply(found -> position));
    }

    @ServerResponseFilter
    @WaitForReadersBinding
    Uni<Void> hold(ContainerResponseContext answer, RoutingContext context) {
        CompletableFuture<Long> shown = context.get(SHOWN);
        if (shown == null || answer.getStatus() >= 300) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().completionStage(shown)
                .invoke(position -> {
                    answer.getHeaders().putSingle("Docket-Position", position);
                    answer.getHeaders().putSingle("Preference-Applied", Prefer.applied(asked(context).orElseThrow()));
                })
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }

    private static Optional<Duration> asked(RoutingContext context) {
        return Prefer.wait(context.request().getHeader("Prefer"));
    }
}
