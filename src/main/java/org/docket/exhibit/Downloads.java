package org.docket.exhibit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.docket.exhibit.ByteRange.Asked;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.IncomingFile;
import org.docket.exhibit.store.IncomingFolder;
import org.docket.exhibit.store.MeasuredContent;
import org.docket.http.Conditional;
import org.docket.http.IfMatch;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.jboss.resteasy.reactive.PathPart;

/** Sends contents: whole or in part (RFC 9110), each byte of which was looked at before, and none of which a browser shows. */
@Singleton
public class Downloads {

    /** Whatever it is, and whatever opens it: no script, no frame, no request. */
    private static final String SANDBOX = "sandbox; default-src 'none'";

    private static final OpenOptions READ_ALONE = new OpenOptions().setWrite(false).setCreate(false);

    private final Vertx vertx;
    private final IncomingFolder incoming;
    private final ContentVerifier contentVerifier;
    private final ContentStore store;
    private final MeterRegistry metrics;

    Downloads(Vertx vertx, IncomingFolder incoming, ContentVerifier contentVerifier, ContentStore store, MeterRegistry metrics) {
        this.vertx = vertx;
        this.incoming = incoming;
        this.contentVerifier = contentVerifier;
        this.store = store;
        this.metrics = metrics;
    }

    /** The answer to a GET or a HEAD. Reads what it sends, so not on the event loop. */
    public Response answer(HttpServerRequest request, Download download) throws IOException {
        String hash = download.content().sha256().hex();
        IfMatch.of(request.getHeader("If-Match")).requireIfGiven(hash);
        if (Conditional.isKnown(request.headers().getAll("If-None-Match"), hash)) {
            return Response.notModified().header("ETag", download.tag()).header("Content-Security-Policy", SANDBOX).build();
        }
        long size = download.content().size();
        Optional<Asked> asked = isPart(request, download) ? ByteRange.asked(request.getHeader("Range")) : Optional.empty();
        ByteRange range = asked.map(part -> part.of(size).orElseThrow(() -> noSuchBytes(size))).orElse(new ByteRange(0, size - 1));
        Response.ResponseBuilder answer = head(download).status(asked.isPresent() ? 206 : 200);
        if (asked.isPresent()) {
            answer.header("Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), size));
        }
        if (request.method() == HttpMethod.HEAD) {
            return answer.header("Content-Length", range.length()).build();
        }
        Object bytes = checked(download.content(), range);
        metrics.counter("docket.files.bytes", "direction", "out").increment(range.length());
        return answer.header("Content-Length", range.length()).entity(bytes).build();
    }

    /** The system sends a file of this machine by itself; what comes from elsewhere is fetched first, and read part by part. */
    private Object checked(MeasuredContent content, ByteRange range) throws IOException {
        Optional<Path> file = store.file(content.sha256());
        if (file.isEmpty()) {
            try (IncomingFile copy = incoming.begin()) {
                long from = contentVerifier.copy(content, range, copy);
                return opened(copy.path(), range.first() - from, range.length());
            }
        }
        contentVerifier.require(content, range);
        return new PathPart(file.get(), range.first(), range.length());
    }

    /** Open already, so its name may go. */
    private SentPart opened(Path file, long from, long length) {
        return new SentPart(vertx.fileSystem().openBlocking(file.toString(), READ_ALONE), from, length);
    }

    private static Response.ResponseBuilder head(Download download) {
        return Response.ok()
                .header("ETag", download.tag())
                .header("Accept-Ranges", "bytes")
                .header("Repr-Digest", download.content().sha256().digest())
                .header("Content-Type", download.mediaType())
                .header("Content-Disposition", download.disposition())
                .header("Content-Security-Policy", SANDBOX);
    }

    /** RFC 9110 section 13.1.5: a part of what the client has parts of already, else the whole. */
    private static boolean isPart(HttpServerRequest request, Download download) {
        String ifRange = request.getHeader("If-Range");
        return request.method() == HttpMethod.GET && (ifRange == null || ifRange.strip().equals(download.tag()));
    }

    private static HttpProblem noSuchBytes(long size) {
        return HttpProblem.builder(Problems.of(ProblemType.RANGE_NOT_SATISFIABLE)).withHeader("Content-Range", "bytes */" + size).build();
    }
}
