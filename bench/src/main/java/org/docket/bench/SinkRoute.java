package org.docket.bench;

import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limit of bringing a file: a handler before everything of the program, which writes the body to the same disk, synced, and does no more. */
@ApplicationScoped
class SinkRoute {

    private static final int BEFORE_EVERYTHING = -1_000_000;

    private final Vertx vertx;
    private final String file;

    SinkRoute(Vertx vertx, @ConfigProperty(name = "docket.data-dir") String folder) {
        this.vertx = vertx;
        file = Path.of(folder, "sink").toString();
    }

    void open(@Observes Router router) {
        router.route("/bench/sink").order(BEFORE_EVERYTHING).handler(context -> take(context.request()));
    }

    private void take(HttpServerRequest request) {
        request.pause();
        vertx.fileSystem().open(file, new OpenOptions().setTruncateExisting(true))
                .compose(sink -> request.pipe().endOnComplete(false).to(sink).compose(done -> sink.flush()).compose(done -> sink.close()))
                .onComplete(done -> request.response().setStatusCode(done.succeeded() ? 201 : 500).end());
    }
}
