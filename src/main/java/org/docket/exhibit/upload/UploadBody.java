package org.docket.exhibit.upload;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import org.docket.exhibit.FileRefusal;
import org.docket.exhibit.FileRefusal.Why;
import org.docket.exhibit.upload.UploadBodyWriter.Sink;

/** The body of one request, which is a file or a form with a file in it. Given up when it comes too slowly. On the context of the request. */
final class UploadBody {

    private final HttpServerRequest request;
    private final Context context;
    private final WorkerExecutor workers;
    private final Sink sink;
    private final long largest;
    private final Promise<Read> done = Promise.promise();
    private UploadBodyWriter uploadBodyWriter;
    private HttpServerFileUpload file;
    private String name;
    private long read = -1;
    private long seen = -1;

    UploadBody(HttpServerRequest request, Context context, WorkerExecutor workers, Sink sink, long largest) {
        this.request = request;
        this.context = context;
        this.workers = workers;
        this.sink = sink;
        this.largest = largest;
    }

    /**
     * What came.
     *
     * @param name of the file as the form gives it; null where there is no form
     */
    record Read(long size, String name) {}

    static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length());
    }

    /**
     * Whoever went away before anybody read would not be heard of any more, so that is asked for.
     *
     * @param leastRate bytes a second that have to come in every {@code window} but the first
     * @return once all was written; fails with {@link FileRefusal}, or as reading or writing did, when nothing is being written any more
     */
    Future<Read> read(long leastRate, Duration window) {
        if (isForm(request)) {
            readForm();
        } else {
            begin(request).onSuccess(size -> done.tryComplete(new Read(size, null)));
        }
        if (request.response().closed()) {
            fail(new FileRefusal(Why.ABORTED));
        }
        long timer = context.owner().setPeriodic(window.toMillis(), ignored -> check(leastRate * window.toMillis() / 1_000));
        return done.future().onComplete(ignored -> context.owner().cancelTimer(timer));
    }

    private Future<Long> begin(ReadStream<Buffer> stream) {
        uploadBodyWriter = new UploadBodyWriter(stream, context, workers, sink, largest);
        return uploadBodyWriter.start().onFailure(done::tryFail);
    }

    private void readForm() {
        request.setExpectMultipart(true);
        request.uploadHandler(this::part);
        request.exceptionHandler(broken -> fail(new FileRefusal(Why.ABORTED)));
        request.endHandler(ignored -> end());
        request.resume();
    }

    private void part(HttpServerFileUpload part) {
        if (uploadBodyWriter != null) {
            part.handler(dropped -> { });
            fail(new FileRefusal(Why.NOT_ONE_FILE));
            return;
        }
        name = part.filename();
        file = part;
        begin(part).onSuccess(size -> {
            read = size;
            end();
        });
    }

    /** Both the file and what is around it are over, whichever came last. The size of a file is known once its last boundary came. */
    private void end() {
        if (uploadBodyWriter == null) {
            fail(new FileRefusal(Why.NOT_ONE_FILE));
        } else if (request.isEnded() && !file.isSizeAvailable()) {
            fail(new FileRefusal(Why.TRUNCATED));
        } else if (read >= 0 && request.isEnded()) {
            done.tryComplete(new Read(read, name));
        }
    }

    /** Ends it from outside: the connection is gone, or it took too long. */
    void cancel() {
        fail(new FileRefusal(request.response().closed() ? Why.ABORTED : Why.TOO_SLOW));
    }

    private void fail(Throwable why) {
        if (uploadBodyWriter == null || read >= 0) {
            done.tryFail(why);
        } else {
            uploadBodyWriter.fail(why);
        }
    }

    private void check(long least) {
        long now = request.bytesRead();
        boolean waitsForUs = uploadBodyWriter != null && uploadBodyWriter.isPaused();
        if (seen >= 0 && now - seen < least && !waitsForUs && !request.isEnded()) {
            fail(new FileRefusal(Why.TOO_SLOW));
        }
        seen = now;
    }
}
