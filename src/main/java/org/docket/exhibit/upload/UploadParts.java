package org.docket.exhibit.upload;

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
import org.docket.exhibit.Description;
import org.docket.exhibit.ExhibitRole;
import org.docket.exhibit.FileIngest;
import org.docket.exhibit.FileIngest.Brought;
import org.docket.exhibit.FileRefusal;
import org.docket.exhibit.store.IncomingFile;
import org.docket.exhibit.store.IncomingFolder;
import org.docket.exhibit.store.MeasuredContent;
import org.docket.exhibit.store.Sha256;
import org.docket.exhibit.upload.Upload.Known;
import org.docket.http.HttpDate;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.platform.Ids;

/** Takes the parts of uploads. What was received of a part is kept, also when it broke off; the last part makes it an exhibit. */
@ApplicationScoped
class UploadParts {

    private final Uploads uploads;
    private final UploadLimiter uploadLimiter;
    private final IncomingFolder incoming;
    private final FileIngest fileIngest;

    UploadParts(Uploads uploads, UploadLimiter uploadLimiter, IncomingFolder incoming, FileIngest fileIngest) {
        this.uploads = uploads;
        this.uploadLimiter = uploadLimiter;
        this.incoming = incoming;
        this.fileIngest = fileIngest;
    }

    Uni<Response> take(RoutingContext routing, UUID id, Author by) {
        HttpServerRequest request = routing.request();
        Future<Response> answer = Future.succeededFuture()
                .compose(ignored -> uploadLimiter.onDesk(() -> matching(request, id, by)))
                .compose(upload -> added(routing, upload, by))
                .recover(failure -> Future.failedFuture(uploadLimiter.refused(failure, request)));
        return Uni.createFrom().completionStage(answer.toCompletionStage());
    }

    /** 404, 409, 412 or 415 where this part is none of an upload that waits for it. */
    private Known matching(HttpServerRequest request, UUID id, Author by) {
        TusProtocol.requirePart(request);
        Known upload = uploads.find(id, by.id()).orElseThrow(Problems::notFound);
        if (TusProtocol.number(request, "Upload-Offset") != upload.received()) {
            throw Problems.of(ProblemType.UPLOAD_OFFSET);
        }
        return upload;
    }

    /** The part that came with the creation of its upload. Where it is refused or breaks off the upload ends: its address was never told. */
    Future<Response> begin(RoutingContext routing, UUID id, Author by) {
        return uploadLimiter.onDesk(() -> uploads.find(id, by.id()).filter(upload -> upload.received() == 0).orElseThrow(() -> Problems.of(ProblemType.UPLOAD_OFFSET)))
                .compose(upload -> added(routing, upload, by).onFailure(failed -> uploadLimiter.onDisk(() -> {
                    end(id);
                    return null;
                })));
    }

    private Future<Response> added(RoutingContext request, Known upload, Author by) {
        var checksum = TusProtocol.checksum(request.request());
        return uploadLimiter.onDisk(() -> UploadFile.open(file(upload.id()), checksum))
                .compose(file -> begun(upload, file, by))
                .compose(file -> received(request, upload, file))
                .compose(reached -> reached.received() < reached.length() || reached.finished() || reached.part()
                        ? Future.succeededFuture(answer(reached).build())
                        : finished(reached, by));
    }

    /** Another request may have added to it, or finished it, before the file was locked: then nothing of it is dropped (409). */
    private Future<UploadFile> begun(Known upload, UploadFile file, Author by) {
        return uploadLimiter.onDesk(() -> uploads.find(upload.id(), by.id()).orElseThrow(Problems::notFound))
                .compose(now -> now.received() == upload.received() ? uploadLimiter.onDisk(() -> file.begin(upload.received()))
                        : Future.failedFuture(Problems.of(ProblemType.UPLOAD_OFFSET)))
                .recover(failed -> uploadLimiter.onDisk(() -> closed(file)).transform(ignored -> Future.failedFuture(failed)));
    }

    /** Whatever becomes of the body, what of it is on the disk is noted before the file is let go, and the file is let go before the answer: the next part may follow at once. */
    private Future<Known> received(RoutingContext request, Known upload, UploadFile file) {
        return uploadLimiter.receive(request, file::write, upload.length() - upload.received())
                .transform(read -> uploadLimiter.onDisk(() -> file.sync(read.succeeded()))
                        .compose(end -> uploadLimiter.onDesk(() -> uploads.reached(upload.id(), end)))
                        .compose(reached -> read.succeeded() ? Future.succeededFuture(reached) : Future.failedFuture(read.cause())))
                .eventually(() -> uploadLimiter.onDisk(() -> closed(file)));
    }

    /** A content that is not taken ends its upload: the same bytes would not be taken the next time either. */
    Future<Response> finished(Known upload, Author by) {
        return uploadLimiter.onDisk(() -> measured(upload))
                .compose(kept -> uploadLimiter.onDesk(() -> FileIngest.again(() -> uploads.finish(upload, kept.measured(), kept.description(), by))))
                .map(added -> answer(upload).header("Content-Location", added.view().address())
                        .header("Repr-Digest", new Sha256(added.view().sha256()).digest()).build())
                .onSuccess(done -> uploadLimiter.onDisk(() -> Files.deleteIfExists(file(upload.id()))));
    }

    private record Kept(MeasuredContent measured, Description description) {}

    /** The store gets a second name of the file: until the row is there, the upload has to be there too. */
    private Kept measured(Known upload) throws IOException {
        try (IncomingFile copy = incoming.link(file(upload.id()))) {
            MeasuredContent measured = MeasuredContent.of(copy.path());
            new UploadHeaders(null, upload.digest()).require(measured);
            var brought = new Brought(upload.name(), ExhibitRole.ORIGINAL, null, upload.origin());
            return new Kept(measured, fileIngest.keep(copy.path(), measured, brought));
        } catch (FileRefusal fileRefusal) {
            end(upload.id());
            throw fileRefusal;
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
