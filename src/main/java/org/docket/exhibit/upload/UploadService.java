package org.docket.exhibit.upload;

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
import org.docket.exhibit.Description;
import org.docket.exhibit.ExhibitRole;
import org.docket.exhibit.ExhibitView;
import org.docket.exhibit.Exhibits;
import org.docket.exhibit.Exhibits.Added;
import org.docket.exhibit.FileIngest;
import org.docket.exhibit.FileIngest.Brought;
import org.docket.exhibit.store.FilesSettings;
import org.docket.exhibit.store.MeasuredContent;
import org.docket.exhibit.store.Sha256;
import org.docket.exhibit.upload.UploadLimiter.Arrived;
import org.docket.http.HttpDate;
import org.docket.http.Idempotency;
import org.docket.http.Problems;

/**
 * Takes the body of a request as a file of an item: read on the event loop, written on the threads for files, entered on a worker. No
 * thread waits for whoever sends.
 */
@ApplicationScoped
class UploadService {

    private final UploadLimiter uploadLimiter;
    private final FileIngest fileIngest;
    private final Exhibits exhibits;
    private final Uploads uploads;
    private final UploadParts parts;
    private final UploadConcatenator concatenator;
    private final CaseItems items;
    private final Idempotency idempotency;
    private final FilesSettings settings;

    UploadService(UploadLimiter uploadLimiter, FileIngest fileIngest, Exhibits exhibits, Uploads uploads, UploadParts parts, UploadConcatenator concatenator, CaseItems items,
            Idempotency idempotency, FilesSettings settings) {
        this.uploadLimiter = uploadLimiter;
        this.fileIngest = fileIngest;
        this.exhibits = exhibits;
        this.uploads = uploads;
        this.parts = parts;
        this.concatenator = concatenator;
        this.items = items;
        this.idempotency = idempotency;
        this.settings = settings;
    }

    /** @param named what the address calls the file; null where it does not */
    Uni<Response> take(RoutingContext routing, String named, UploadTarget uploadTarget) {
        HttpServerRequest request = routing.request();
        Future<Response> answer = Future.succeededFuture()
                .compose(ignored -> TusProtocol.isMeant(request) ? begun(routing, named, uploadTarget) : received(routing, UploadHeaders.of(request, named), uploadTarget))
                .recover(failure -> Future.failedFuture(uploadLimiter.refused(failure, request)));
        return Uni.createFrom().completionStage(answer.toCompletionStage());
    }

    private Future<Response> begun(RoutingContext routing, String named, UploadTarget uploadTarget) {
        HttpServerRequest request = routing.request();
        if (Concatenation.of(request) instanceof Concatenation.Final whole) {
            return concatenator.concatenate(request, named, uploadTarget, whole.parts());
        }
        Future<Response> created = created(request, named, uploadTarget);
        return TusProtocol.hasPart(request) ? created.compose(answer -> begunWith(routing, answer, uploadTarget)) : created;
    }

    /** How far the part came that was sent along. */
    private Future<Response> begunWith(RoutingContext routing, Response created, UploadTarget uploadTarget) {
        String address = created.getHeaderString("Location");
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        return parts.begin(routing, id, uploadTarget.by())
                .map(part -> Response.fromResponse(part).status(created.getStatus()).header("Location", address).build());
    }

    /** Creates an upload whose further parts are sent to an address of its own. */
    private Future<Response> created(HttpServerRequest request, String named, UploadTarget uploadTarget) {
        TusProtocol.Creation creation = TusProtocol.creation(request, named, settings.largest().asLongValue());
        List<Object> body = List.of(creation.length(), creation.name().text(), creation.part());
        return uploadLimiter.onDesk(() -> idempotency.once(body, () -> {
            Upload.Known upload = uploads.create(uploadTarget, creation);
            return Response.created(URI.create("/v1/uploads/" + upload.id())).header("Upload-Expires", HttpDate.of(upload.expiresAt())).build();
        }, ignored -> Map.of()));
    }

    private Future<Response> received(RoutingContext request, UploadHeaders uploadHeaders, UploadTarget uploadTarget) {
        return uploadLimiter.onDesk(() -> items.find(uploadTarget.caseId(), uploadTarget.evidenceId()).orElseThrow(Problems::notFound))
                .compose(ignored -> uploadLimiter.receive(request))
                .compose(arrived -> kept(uploadHeaders, arrived, uploadTarget).onComplete(ignored -> uploadLimiter.discard(arrived.file())));
    }

    private Future<Response> kept(UploadHeaders uploadHeaders, Arrived arrived, UploadTarget uploadTarget) {
        return uploadLimiter.onDisk(() -> {
            uploadHeaders.require(arrived.measured());
            String name = uploadHeaders.name() == null ? arrived.name() : uploadHeaders.name();
            return fileIngest.keep(arrived.file().path(), arrived.measured(), new Brought(name, ExhibitRole.ORIGINAL, null, uploadTarget.origin()));
        }).compose(description -> uploadLimiter.onDesk(() -> FileIngest.again(() -> added(arrived.measured(), description, uploadTarget))));
    }

    /** One transaction, in which the answer is remembered too. */
    private Response added(MeasuredContent measured, Description description, UploadTarget uploadTarget) {
        List<String> body = List.of(measured.sha256().hex(), description.name().text());
        return idempotency.once(body, () -> answer(exhibits.add(uploadTarget.caseId(), uploadTarget.evidenceId(), measured, description, uploadTarget.by())));
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
