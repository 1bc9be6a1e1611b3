package org.docket.exhibit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.docket.exhibit.Intake.Brought;
import org.docket.exhibit.Upload.Known;
import org.docket.log.Author;
import org.docket.platform.HttpDate;
import org.docket.platform.Ids;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;

/** Takes the parts of uploads. What was received of a part is kept, also when it broke off; the last part makes it an exhibit. */
@ApplicationScoped
class UploadParts {

    private final Uploads uploads;
    private final Reception reception;
    private final IncomingFolder incoming;
    private final Intake intake;

    UploadParts(Uploads uploads, Reception reception, IncomingFolder incoming, Intake intake) {
        this.uploads = uploads;
        this.reception = reception;
        this.incoming = incoming;
        this.intake = intake;
    }

    Uni<Response> take(RoutingContext routing, UUID id, Author by) {
        HttpServerRequest request = routing.request();
        Future<Response> answer = Future.succeededFuture()
                .compose(ignored -> reception.onDesk(() -> matching(request, id, by)))
                .compose(upload -> added(routing, upload, by))
                .recover(failure -> Future.failedFuture(reception.refused(failure, request)));
        return Uni.createFrom().completionStage(answer.toCompletionStage());
    }

    /** 404, 409, 412 or 415 where this part is none of an upload that waits for it. */
    private Known matching(HttpServerRequest request, UUID id, Author by) {
        Tus.requirePart(request);
        Known upload = uploads.find(id, by.id()).orElseThrow(Problems::notFound);
        if (Tus.number(request, "Upload-Offset") != upload.received()) {
            throw Problems.of(ProblemType.UPLOAD_OFFSET);
        }
        return upload;
    }

    /** The part that came with the creation of its upload. Where it is refused or breaks off the upload ends: its address was never told. */
    Future<Response> begin(RoutingContext routing, UUID id, Author by) {
        return reception.onDesk(() -> uploads.find(id, by.id()).filter(upload -> upload.received() == 0).orElseThrow(() -> Problems.of(ProblemType.UPLOAD_OFFSET)))
                .compose(upload -> added(routing, upload, by).onFailure(failed -> reception.onDisk(() -> {
                    end(id);
                    return null;
                })));
    }

    private Future<Response> added(RoutingContext request, Known upload, Author by) {
        var checksum = Tus.checksum(request.request());
        return reception.onDisk(() -> UploadFile.open(file(upload.id()), checksum))
                .compose(file -> begun(upload, file, by))
                .compose(file -> received(request, upload, file))
                .compose(reached -> reached.received() < reached.length() || reached.finished() || reached.part()
                        ? Future.succeededFuture(answer(reached).build())
                        : finished(reached, by));
    }

    /** Another request may have added to it, or finished it, before the file was locked: then nothing of it is dropped (409). */
    private Future<UploadFile> begun(Known upload, UploadFile file, Author by) {
        return reception.onDesk(() -> uploads.find(upload.id(), by.id()).orElseThrow(Problems::notFound))
                .compose(now -> now.received() == upload.received() ? reception.onDisk(() -> file.begin(upload.received()))
                        : Future.failedFuture(Problems.of(ProblemType.UPLOAD_OFFSET)))
                .recover(failed -> reception.onDisk(() -> closed(file)).transform(ignored -> Future.failedFuture(failed)));
    }

    /** Whatever becomes of the body, what of it is on the disk is noted before the file is let go, and the file is let go before the answer: the next part may follow at once. */
    private Future<Known> received(RoutingContext request, Known upload, UploadFile file) {
        return reception.receive(request, file::write, upload.length() - upload.received())
                .transform(read -> reception.onDisk(() -> file.sync(read.succeeded()))
                        .compose(end -> reception.onDesk(() -> uploads.reached(upload.id(), end)))
                        .compose(reached -> read.succeeded() ? Future.succeededFuture(reached) : Future.failedFuture(read.cause())))
                .eventually(() -> reception.onDisk(() -> closed(file)));
    }

    /** A content that is not taken ends its upload: the same bytes would not be taken the next time either. */
    Future<Response> finished(Known upload, Author by) {
        return reception.onDisk(() -> measured(upload))
                .compose(kept -> reception.onDesk(() -> Intake.again(() -> uploads.finish(upload, kept.measured(), kept.description(), by))))
                .map(added -> answer(upload).header("Content-Location", added.view().address())
                        .header("Repr-Digest", new Sha256(added.view().sha256()).digest()).build())
                .onSuccess(done -> reception.onDisk(() -> Files.deleteIfExists(file(upload.id()))));
    }

    private record Kept(Measured measured, Description description) {}

    /** The store gets a second name of the file: until the row is there, the upload has to be there too. */
    private Kept measured(Known upload) throws IOException {
        try (IncomingFile copy = incoming.link(file(upload.id()))) {
            Measured measured = Measured.of(copy.path());
            new Announced(null, upload.digest()).require(measured);
            var brought = new Brought(upload.name(), ExhibitRole.ORIGINAL, null, upload.origin());
            return new Kept(measured, intake.keep(copy.path(), measured, brought));
        } catch (Refused refused) {
            end(upload.id());
            throw refused;
        } catch (NoSuchFileException ended) {
            throw Problems.notFound();
        }
    }

    /** Ends an upload; nothing is left of it. */
    void end(UUID id) throws IOException {
        uploads.forget(id);
        Files.deleteIfExists(file(id));
    }

    /** Files of uploads that are not there any more. */
    void removeStrays(Instant before) throws IOException {
        try (var files = Files.list(incoming.resumable())) {
            for (Path file : files.toList()) {
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
                if (old && Ids.read(file.getFileName().toString()).filter(uploads::exists).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    static Response.ResponseBuilder answer(Known upload) {
        return Response.noContent()
                .header("Upload-Offset", upload.received())
                .header("Upload-Expires", HttpDate.of(upload.expiresAt()));
    }

    Path file(UUID id) {
        return incoming.resumable().resolve(id.toString());
    }

    private static Void closed(UploadFile file) throws IOException {
        file.close();
        return null;
    }
}
