package org.docket.exhibit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.casework.CaseItems;
import org.docket.exhibit.Exhibits.Added;
import org.docket.exhibit.Intake.Brought;
import org.docket.exhibit.Reception.Arrived;
import org.docket.platform.HttpDate;
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
    private final Uploads uploads;
    private final UploadParts parts;
    private final UploadConcatenator concatenator;
    private final CaseItems items;
    private final Idempotency idempotency;
    private final FilesSettings settings;

    Arrivals(Reception reception, Intake intake, Exhibits exhibits, Uploads uploads, UploadParts parts, UploadConcatenator concatenator, CaseItems items,
            Idempotency idempotency, FilesSettings settings) {
        this.reception = reception;
        this.intake = intake;
        this.exhibits = exhibits;
        this.uploads = uploads;
        this.parts = parts;
        this.concatenator = concatenator;
        this.items = items;
        this.idempotency = idempotency;
        this.settings = settings;
    }

    /** @param named what the address calls the file; null where it does not */
    Uni<Response> take(RoutingContext routing, String named, Place place) {
        HttpServerRequest request = routing.request();
        Future<Response> answer = Future.succeededFuture()
                .compose(ignored -> Tus.isMeant(request) ? begun(routing, named, place) : received(routing, Announced.of(request, named), place))
                .recover(failure -> Future.failedFuture(reception.refused(failure, request)));
        return Uni.createFrom().completionStage(answer.toCompletionStage());
    }

    private Future<Response> begun(RoutingContext routing, String named, Place place) {
        HttpServerRequest request = routing.request();
        if (Concatenation.of(request) instanceof Concatenation.Final whole) {
            return concatenator.concatenate(request, named, place, whole.parts());
        }
        Future<Response> created = created(request, named, place);
        return Tus.hasPart(request) ? created.compose(answer -> begunWith(routing, answer, place)) : created;
    }

    /** How far the part came that was sent along. */
    private Future<Response> begunWith(RoutingContext routing, Response created, Place place) {
        String address = created.getHeaderString("Location");
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        return parts.begin(routing, id, place.by())
                .map(part -> Response.fromResponse(part).status(created.getStatus()).header("Location", address).build());
    }

    /** An upload that goes on with parts at an address of its own. */
    private Future<Response> created(HttpServerRequest request, String named, Place place) {
        Tus.Creation creation = Tus.creation(request, named, settings.largest().asLongValue());
        List<Object> body = List.of(creation.length(), creation.name().text(), creation.part());
        return reception.onDesk(() -> idempotency.once(body, () -> {
            Upload.Known upload = uploads.create(place, creation);
            return Response.created(URI.create("/v1/uploads/" + upload.id())).header("Upload-Expires", HttpDate.of(upload.expiresAt())).build();
        }, ignored -> Map.of()));
    }

    private Future<Response> received(RoutingContext request, Announced announced, Place place) {
        return reception.onDesk(() -> items.find(place.caseId(), place.evidenceId()).orElseThrow(Problems::notFound))
                .compose(ignored -> reception.receive(request))
                .compose(arrived -> kept(announced, arrived, place).onComplete(ignored -> reception.discard(arrived.file())));
    }

    private Future<Response> kept(Announced announced, Arrived arrived, Place place) {
        return reception.onDisk(() -> {
            announced.require(arrived.measured());
            String name = announced.name() == null ? arrived.name() : announced.name();
            return intake.keep(arrived.file().path(), arrived.measured(), new Brought(name, ExhibitRole.ORIGINAL, null, place.origin()));
        }).compose(description -> reception.onDesk(() -> Intake.again(() -> added(arrived.measured(), description, place))));
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
