package org.docket.exhibit.upload;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.docket.exhibit.FileRefusal;
import org.docket.exhibit.FileRefusal.Why;
import org.docket.exhibit.store.FilesSettings;
import org.docket.exhibit.store.IncomingFolder;
import org.docket.exhibit.upload.Upload.Known;
import org.docket.http.Problems;
import org.docket.log.Author;

/** Puts the parts of a file together that came as uploads of their own. Parts end once the file is an exhibit; before, they wait and expire. */
@ApplicationScoped
class UploadConcatenator {

    private final Uploads uploads;
    private final UploadParts parts;
    private final UploadLimiter uploadLimiter;
    private final IncomingFolder incoming;
    private final FilesSettings settings;

    UploadConcatenator(Uploads uploads, UploadParts parts, UploadLimiter uploadLimiter, IncomingFolder incoming, FilesSettings settings) {
        this.uploads = uploads;
        this.parts = parts;
        this.uploadLimiter = uploadLimiter;
        this.incoming = incoming;
        this.settings = settings;
    }

    /** 400 where a part is none of the caller's for this item, or is not complete. Nothing is kept of a file that is refused. */
    Future<Response> concatenate(HttpServerRequest request, String named, UploadTarget uploadTarget, List<UUID> ids) {
        TusProtocol.require(request);
        return uploadLimiter.onDesk(() -> complete(uploadTarget, ids))
                .compose(found -> uploadLimiter.onDesk(() -> uploads.create(uploadTarget, TusProtocol.whole(request, named, total(found))))
                        .compose(whole -> joined(whole, found, uploadTarget.by())));
    }

    private List<Known> complete(UploadTarget uploadTarget, List<UUID> ids) {
        return ids.stream().map(id -> uploads.find(id, uploadTarget.by().id()).filter(found -> isPart(found, uploadTarget))
                .orElseThrow(UploadConcatenator::incomplete)).toList();
    }

    private static boolean isPart(Known found, UploadTarget uploadTarget) {
        return found.part() && found.received() == found.length() && found.caseId().equals(uploadTarget.caseId()) && found.evidenceId().equals(uploadTarget.evidenceId());
    }

    private static RuntimeException incomplete() {
        return Problems.header(Concatenation.HEADER, "Every part is a partial upload of yours for the same item, and is complete.");
    }

    /** Refuses what is too large in all, or for what there is no room twice. */
    private long total(List<Known> found) {
        long total = found.stream().mapToLong(Known::length).sum();
        if (total > settings.largest().asLongValue()) {
            throw new FileRefusal(Why.TOO_LARGE);
        }
        return total;
    }

    private Future<Response> joined(Known whole, List<Known> found, Author by) {
        return uploadLimiter.onDisk(() -> written(whole, found))
                .compose(end -> uploadLimiter.onDesk(() -> uploads.reached(whole.id(), end)))
                .compose(reached -> parts.finished(reached, by))
                .map(answer -> Response.fromResponse(answer).status(Response.Status.CREATED).location(URI.create("/v1/uploads/" + whole.id())).build())
                .onFailure(failed -> uploadLimiter.onDisk(() -> ended(List.of(whole))))
                .onSuccess(done -> uploadLimiter.onDisk(() -> ended(found)));
    }

    private Void ended(List<Known> all) throws IOException {
        for (Known one : all) {
            parts.end(one.id());
        }
        return null;
    }

    private long written(Known whole, List<Known> found) throws IOException {
        if (whole.length() > incoming.free() - settings.reserve().asLongValue()) {
            throw new FileRefusal(Why.NO_ROOM);
        }
        try (var out = FileChannel.open(parts.file(whole.id()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (Known part : found) {
                append(out, part);
            }
            out.force(true);
            return out.position();
        } catch (NoSuchFileException e) {
            throw incomplete();
        }
    }

    private void append(FileChannel out, Known part) throws IOException {
        try (var in = FileChannel.open(parts.file(part.id()), StandardOpenOption.READ)) {
            long at = 0;
            while (at < part.length()) {
                long written = in.transferTo(at, part.length() - at, out);
                if (written == 0) {
                    throw incomplete();
                }
                at += written;
            }
        }
    }
}
