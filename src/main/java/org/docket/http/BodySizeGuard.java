package org.docket.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes the connection of a request whose body exceeds a limit although no {@code Content-Length} says so, whatever reads the body and also if the
 * request was answered before: forms are read by the framework into memory.
 */
@ApplicationScoped
class BodySizeGuard {

    private static final long CHECK_EVERY_MILLIS = 50;
    private static final int MOST_CHECKS_WITHOUT_MORE = 200;
    /** How long an answer may take to its client: a connection that is closed while more arrives can lose what was sent over it. */
    private static final int CHECKS_AFTER_ANSWER = 20;
    /** For readers that count by themselves and answer 413: what the connection has received is ahead of what they have read. */
    private static final long SLACK = 1_048_576;
    /** The rest of the body is still to come, whichever handler answers first. */
    private static final int BEFORE_ALL_OTHERS = 100_000;

    private final Vertx vertx;
    private final long largestFile;

    BodySizeGuard(Vertx vertx, @ConfigProperty(name = "docket.files.largest") MemorySize files, @ConfigProperty(name = "docket.imports.largest") MemorySize imports) {
        this.vertx = vertx;
        this.largestFile = Math.max(files.asLongValue(), imports.asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(context -> {
            if (mayBeEndless(context.request())) {
                long largest = PublicPaths.takesFiles(context.normalizedPath()) ? largestFile : RequestGuardRoute.LARGEST_BODY;
                watch(context.request(), largest + SLACK);
            }
            context.next();
        }, BEFORE_ALL_OTHERS);
    }

    /** In HTTP/1.1 a body without a length says that it is chunked, and a request that says neither has none (RFC 9112 section 6.3). */
    private static boolean mayBeEndless(HttpServerRequest request) {
        return !request.isEnded() && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && (request.version() == HttpVersion.HTTP_2 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
    }

    /** A body may exceed the limit by what arrives between two checks; what arrives after the answer is read by nobody. */
    private void watch(HttpServerRequest request, long most) {
        var progress = new Progress(request, most);
        vertx.setPeriodic(CHECK_EVERY_MILLIS, timer -> {
            if (progress.isOver()) {
                vertx.cancelTimer(timer);
            } else if (progress.isTooLarge()) {
                vertx.cancelTimer(timer);
                request.connection().close();
            }
        });
    }

    /** Whether more of a body can come. A response is closed as soon as it was sent, while its connection still takes the body. */
    private static final class Progress {

        private final HttpServerRequest request;
        private final long most;
        private long read;
        private int checksWithoutMore;
        private int checksAfterAnswer;

        private Progress(HttpServerRequest request, long most) {
            this.request = request;
            this.most = most;
        }

        private boolean isOver() {
            checksWithoutMore = request.bytesRead() == read ? checksWithoutMore + 1 : 0;
            read = request.bytesRead();
            return request.isEnded() || (request.response().closed() && checksWithoutMore > MOST_CHECKS_WITHOUT_MORE);
        }

        private boolean isTooLarge() {
            checksAfterAnswer = request.response().ended() ? checksAfterAnswer + 1 : 0;
            return read > most && (checksAfterAnswer == 0 || checksAfterAnswer > CHECKS_AFTER_ANSWER);
        }
    }
}
