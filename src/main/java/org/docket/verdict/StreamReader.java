package org.docket.verdict;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.docket.http.AdmissionPass;

/** One reader of the stream. Whoever cannot keep up is hung up on: nothing is kept for them, and they come back with the last id. */
final class StreamReader {

    private static final int MOST_UNSENT = 1 << 18;

    private final HttpServerResponse response;
    private final Context loop;
    private final StreamFormat format;
    private final AdmissionPass pass;
    private volatile ChangePoint at;

    private StreamReader(HttpServerResponse response, Context loop, StreamFormat format, AdmissionPass pass, ChangePoint at) {
        this.response = response;
        this.loop = loop;
        this.format = format;
        this.pass = pass;
        this.at = at;
    }

    /** Begins the answer. */
    static StreamReader of(RoutingContext context, Context loop, StreamFormat format, AdmissionPass pass, ChangePoint at) {
        HttpServerResponse response = context.response();
        response.setChunked(true).setWriteQueueMaxSize(MOST_UNSENT);
        response.putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        return new StreamReader(response, loop, format, pass, at);
    }

    /** The event loop that its connection belongs to. */
    Context loop() {
        return loop;
    }

    StreamFormat format() {
        return format;
    }

    /** How far it was told. */
    ChangePoint at() {
        return at;
    }

    void told(ChangePoint upTo) {
        at = upTo;
    }

    boolean isFull() {
        return response.writeQueueFull();
    }

    /** @return whether it is still there, and keeps up */
    boolean send(Buffer frames) {
        if (isGone()) {
            return false;
        }
        if (isFull()) {
            hangUp();
            return false;
        }
        response.write(frames);
        return true;
    }

    boolean isGone() {
        return response.closed() || response.ended();
    }

    /** Gives its place back. */
    void leave() {
        pass.close();
    }

    void onGone(Runnable then) {
        response.closeHandler(ignored -> then.run());
        response.exceptionHandler(ignored -> then.run());
    }

    void onDrained(Runnable then) {
        response.drainHandler(ignored -> then.run());
    }

    /** Ends the answer, so that the reader comes back, perhaps to another replica. */
    void end() {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    void hangUp() {
        response.reset();
    }
}
