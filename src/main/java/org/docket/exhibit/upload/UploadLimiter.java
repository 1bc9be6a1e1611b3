package org.docket.exhibit.upload;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.docket.exhibit.FileRefusal;
import org.docket.exhibit.FileRefusal.Why;
import org.docket.exhibit.store.FilesSettings;
import org.docket.exhibit.store.IncomingFile;
import org.docket.exhibit.store.IncomingFolder;
import org.docket.exhibit.store.MeasuredContent;
import org.docket.exhibit.upload.UploadBodyWriter.Sink;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.docket.platform.Disk;

/**
 * Lets bodies in that are files: so many at a time, as large as is taken, as long as there is room, and as fast as they must be. Whatever
 * is refused is read no further than politeness asks.
 */
@Singleton
public class UploadLimiter {

    private static final int THREADS = 8;
    /** Few, because each holds a connection to the database, and everybody else needs some too. */
    private static final int CLERKS = 4;
    /** What a form may have around its file. */
    private static final long WRAPPING = 64 * 1024;
    private static final long LINGER_MILLIS = 5_000;

    private final WorkerExecutor workers;
    private final WorkerExecutor clerks;
    private final IncomingFolder incoming;
    private final FilesSettings settings;
    private final MeterRegistry metrics;
    private final AdmissionLimit limit;

    UploadLimiter(Vertx vertx, IncomingFolder incoming, FilesSettings settings, AdmissionRegistry admissions, MeterRegistry metrics) {
        this.incoming = incoming;
        this.settings = settings;
        this.metrics = metrics;
        workers = vertx.createSharedWorkerExecutor("docket-files", THREADS);
        clerks = vertx.createSharedWorkerExecutor("docket-clerks", CLERKS);
        limit = admissions.limit("uploads", settings.atOnce(), settings.longest());
        metrics.gauge("docket.files.incoming", limit, AdmissionLimit::taken);
    }

    /** Does what takes the disk, away from the event loop. */
    <T> Future<T> onDisk(Callable<T> work) {
        return workers.executeBlocking(work, false);
    }

    /** Does what takes the database: two hundred files that are whole at the same moment are entered a few at a time. */
    <T> Future<T> onDesk(Callable<T> work) {
        return clerks.executeBlocking(work, false);
    }

    /** A file that is whole, measured and on the disk; closed by whoever took it. */
    public record Arrived(IncomingFile file, MeasuredContent measured, String name) {}

    /** The body of a request as a new file. */
    Future<Arrived> receive(RoutingContext request) {
        return receive(request, settings.largest().asLongValue());
    }

    /** The same, of {@code largest} bytes at most. */
    public Future<Arrived> receive(RoutingContext request, long largest) {
        return onDisk(incoming::begin).compose(file ->
                receive(request, file::write, largest)
                        .compose(read -> onDisk(() -> new Arrived(file, file.finish(), read.name())))
                        .onFailure(failed -> discard(file)));
    }

    /**
     * Reads the body of a request into {@code sink}, on the context of the request.
     *
     * @param largest how many bytes may come
     * @return once they were written; fails with {@link FileRefusal}, or as reading or writing did
     */
    Future<UploadBody.Read> receive(RoutingContext request, Sink sink, long largest) {
        Optional<AdmissionPass> pass = limit.tryEnter();
        if (pass.isEmpty()) {
            return Future.failedFuture(new FileRefusal(Why.TOO_MANY));
        }
        return pass.get().until(Future.succeededFuture().compose(ignored -> admitted(request, sink, largest, pass.get())));
    }

    private Future<UploadBody.Read> admitted(RoutingContext routing, Sink sink, long largest, AdmissionPass pass) {
        HttpServerRequest request = routing.request();
        Context context = Vertx.currentContext();
        pass.endsWith(routing);
        return onDisk(() -> requireRoom(announced(request), largest)).compose(ignored -> {
            var body = new UploadBody(request, context, workers, sink, largest);
            pass.canceledBy(() -> context.runOnContext(late -> body.cancel()));
            return read(body, request);
        }).onSuccess(read -> metrics.counter("docket.files.bytes", "direction", "in").increment(read.size()));
    }

    /** What went wrong, as it is answered: counted, where the file is the reason, and with the rest of it read for a moment. */
    public Throwable refused(Throwable failure, HttpServerRequest request) {
        linger(request);
        Throwable told = Disk.isFull(failure) ? new FileRefusal(Why.NO_ROOM) : failure;
        if (told instanceof FileRefusal fileRefusal) {
            metrics.counter("docket.files.refused", "reason", fileRefusal.why().name().toLowerCase(Locale.ROOT)).increment();
            return fileRefusal.problem();
        }
        return told;
    }

    /** Whoever is cut off while sending does not hear why; whoever goes on for long is cut off. */
    private static void linger(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(dropped -> { });
            request.exceptionHandler(ignored -> { });
            request.resume();
            Vertx.currentContext().owner().setTimer(LINGER_MILLIS, ignored -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    public void discard(IncomingFile file) {
        onDisk(() -> {
            file.close();
            return null;
        });
    }

    private Future<UploadBody.Read> read(UploadBody body, HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
            request.response().writeContinue();
        }
        return body.read(settings.leastRate().asLongValue(), settings.grace());
    }

    /** @param announced how many bytes; 0 where it is not said */
    private Void requireRoom(long announced, long largest) throws IOException {
        if (announced > largest + WRAPPING) {
            throw new FileRefusal(Why.TOO_LARGE);
        }
        if (announced > incoming.free() - settings.reserve().asLongValue()) {
            throw new FileRefusal(Why.NO_ROOM);
        }
        return null;
    }

    private static long announced(HttpServerRequest request) {
        String said = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return said == null || !said.matches("\\d{1,18}") ? 0 : Long.parseLong(said);
    }
}
