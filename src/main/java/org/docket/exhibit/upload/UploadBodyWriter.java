package org.docket.exhibit.upload;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.docket.exhibit.FileRefusal;

/**
 * One body on its way into a file. It is read on the event loop and written on workers, a part at a time: while a part is being written
 * one more is taken, then the sender waits. So an upload holds a thread only while there is something to write. All of it runs on the
 * context of the request.
 */
final class UploadBodyWriter {

    private static final int PART = 256 * 1024;

    /** Takes the parts in order, away from the event loop. */
    interface Sink {
        void write(List<Buffer> parts) throws IOException;
    }

    private final ReadStream<Buffer> body;
    private final Context context;
    private final WorkerExecutor workers;
    private final Sink sink;
    private final long largest;
    private final Promise<Long> done = Promise.promise();
    private List<Buffer> waiting = new ArrayList<>();
    private int size;
    private long received;
    private boolean writing;
    private boolean paused;
    private boolean ended;
    private Throwable failure;

    UploadBodyWriter(ReadStream<Buffer> body, Context context, WorkerExecutor workers, Sink sink, long largest) {
        this.body = body;
        this.context = context;
        this.workers = workers;
        this.sink = sink;
        this.largest = largest;
    }

    /** How many bytes were written, once all were; fails with {@link FileRefusal}, or as reading or writing did. Nothing is being written then. */
    Future<Long> start() {
        body.exceptionHandler(broken -> fail(new FileRefusal(FileRefusal.Why.ABORTED)));
        body.endHandler(ignored -> {
            ended = true;
            next();
        });
        body.handler(this::take);
        body.resume();
        return done.future();
    }

    /** Ends it from outside: what comes later is dropped. */
    void fail(Throwable why) {
        if (failure == null && !done.future().isComplete()) {
            failure = why;
            body.handler(dropped -> { });
            waiting = new ArrayList<>();
            if (!writing) {
                done.fail(why);
            }
        }
    }

    long received() {
        return received;
    }

    /** Whether it is us who let the sender wait. */
    boolean isPaused() {
        return paused;
    }

    private void take(Buffer part) {
        received += part.length();
        if (received > largest) {
            fail(new FileRefusal(FileRefusal.Why.TOO_LARGE));
            return;
        }
        waiting.add(part);
        size += part.length();
        if (writing && size >= PART) {
            paused = true;
            body.pause();
        }
        next();
    }

    private void next() {
        if (writing || failure != null || done.future().isComplete() || (size < PART && !ended)) {
            return;
        }
        if (waiting.isEmpty()) {
            done.tryComplete(received);
            return;
        }
        List<Buffer> parts = waiting;
        waiting = new ArrayList<>();
        size = 0;
        writing = true;
        workers.executeBlocking(() -> {
            sink.write(parts);
            return null;
        }, false).onComplete(written -> context.runOnContext(ignored -> wrote(written.cause())));
    }

    private void wrote(Throwable problem) {
        writing = false;
        if (failure != null) {
            done.fail(failure);
        } else if (problem != null) {
            fail(problem);
        } else {
            next();
        }
        if (paused) {
            paused = false;
            body.resume();
        }
    }
}
