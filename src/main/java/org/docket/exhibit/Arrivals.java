package org.docket.exhibit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.docket.casework.CaseItems;
import org.docket.exhibit.Exhibits.Added;
import org.docket.exhibit.Intake.Brought;
import org.docket.exhibit.Reception.Arrived;
import org.docket.platform.Idempotency;
import org.docket.platform.Problems;

/**
 * Takes the body of a request as a file of an item: read on the event loop, written on the threads for files, entered on a worker. No
 * thread waits for whoever sends.
 */
@ApplicationScoped
class Arrivals {

    private final Reception reception;
    private final Intake intake;
    private final Exhibits exhibits;
    private final CaseItems items;
    private final Idempotency idempotency;

    Arrivals(Reception reception, Intake intake, Exhibits exhibits, CaseItems items, Idempotency idempotency) {
        this.reception = reception;
        this.intake = intake;
        this.exhibits = exhibits;
        this.items = items;
        this.idempotency = idempotency;
    }

    /** @param named what the address calls the file; null where it does not */
    Uni<Response> take(HttpServerRequest request, String named, Place place) {
        Future<Response> answer = Future.succeededFuture()
                .compose(ignored -> received(request, Announced.of(request, named), place))
                .recover(failure -> Future.failedFuture(reception.refused(failure, request)));
        return Uni.createFrom().completionStage(answer.toCompletionStage());
    }

    private Future<Response> received(HttpServerRequest request, Announced announced, Place place) {
        Context context = Vertx.currentContext();
        return context.executeBlocking(() -> items.find(place.caseId(), place.evidenceId()).orElseThrow(Problems::notFound), false)
                .compose(ignored -> reception.receive(request))
                .compose(arrived -> kept(context, announced, arrived, place).onComplete(ignored -> reception.discard(arrived.file())));
    }

    private Future<Response> kept(Context context, Announced announced, Arrived arrived, Place place) {
        return reception.workers().executeBlocking(() -> {
            announced.require(arrived.measured());
            String name = announced.name() == null ? arrived.name() : announced.name();
            return intake.keep(arrived.file().path(), arrived.measured(), new Brought(name, ExhibitRole.ORIGINAL, null, place.origin()));
        }, false).compose(description -> context.executeBlocking(() -> Intake.again(() -> added(arrived.measured(), description, place)), false));
    }

    /** One transaction, in which the answer is remembered too. */
    private Response added(Measured measured, Description description, Place place) {
        List<String> body = List.of(measured.sha256().hex(), description.name().text());
        return idempotency.once(body, () -> answer(exhibits.add(place.caseId(), place.evidenceId(), measured, description, place.by())));
    }

    static Response answer(Added added) {
        ExhibitView view = added.view();
        String address = view.address();
        return (added.isNew() ? Response.created(URI.create(address)) : Response.ok().header("Content-Location", address))
                .header("Repr-Digest", new Sha256(view.sha256()).digest())
                .entity(view)
                .build();
    }
}
