package org.docket.exhibit.upload;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.docket.exhibit.store.FilesSettings;
import org.docket.http.PublicPaths;

/** What every answer to a client of tus has, problems too; and what it is told when it asks what is spoken here. */
@ApplicationScoped
class TusHeaders {

    /** After the limits. */
    private static final int BEFORE_THE_RESOURCES = 8_830;

    private final FilesSettings settings;

    TusHeaders(FilesSettings settings) {
        this.settings = settings;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_THE_RESOURCES);
    }

    private void pass(RoutingContext context) {
        boolean takesFiles = PublicPaths.takesFiles(context.normalizedPath());
        if (takesFiles && context.request().method() == HttpMethod.OPTIONS) {
            describe(context.response());
            return;
        }
        if (takesFiles && TusProtocol.isMeant(context.request())) {
            context.response().putHeader(TusProtocol.RESUMABLE, TusProtocol.VERSION);
        }
        context.next();
    }

    private void describe(HttpServerResponse answer) {
        answer.setStatusCode(204)
                .putHeader(TusProtocol.RESUMABLE, TusProtocol.VERSION)
                .putHeader("Tus-Version", TusProtocol.VERSION)
                .putHeader("Tus-Extension", TusProtocol.EXTENSIONS)
                .putHeader("Tus-Max-Size", String.valueOf(settings.largest().asLongValue()))
                .putHeader("Tus-Checksum-Algorithm", TusProtocol.CHECKSUMS)
                .end();
    }
}
