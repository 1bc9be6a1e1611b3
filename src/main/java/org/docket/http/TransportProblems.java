package org.docket.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.docket.platform.Texts;

/** Problems for what fails before a resource is reached: bodies and headers that are too large, unknown addresses. */
@ApplicationScoped
public class TransportProblems {

    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503);

    void register(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, context -> failed(context, status)));
    }

    /** Whoever has a key is asked for it in the database, before any resource is reached. */
    private static void failed(RoutingContext context, int status) {
        if (status == ProblemType.INTERNAL.status() && DatabaseAway.isBehind(context.failure()) && !context.response().headWritten()) {
            context.response().putHeader("Retry-After", String.valueOf(DatabaseAway.AGAIN_SECONDS));
            answer(context, ProblemType.DATABASE_AWAY);
        } else {
            answer(context, status);
        }
    }

    /** Ends the request with the problem that stands for {@code status}; does nothing when an answer is under way. */
    public static void answer(RoutingContext context, int status) {
        answer(context, ProblemType.of(status), status);
    }

    private static void answer(RoutingContext context, ProblemType type) {
        answer(context, type, type.status());
    }

    private static void answer(RoutingContext context, ProblemType type, int status) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        boolean isGoogles = PublicPaths.isGoogles(context.normalizedPath());
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", isGoogles ? "application/json" : "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(isGoogles ? GoogleError.of(status, type.explanation()).json() : problem(context, type, status));
    }

    /** The body of {@link #answer}. */
    public static String problem(RoutingContext context, int status) {
        return problem(context, ProblemType.of(status), status);
    }

    private static String problem(RoutingContext context, ProblemType type, int status) {
        return new JsonObject()
                .put("type", type.uri().toString())
                .put("title", type.title())
                .put("status", status)
                .put("detail", type.explanation())
                .put("instance", Texts.pathUri(context.request().path()).toString())
                .put("requestId", RequestIds.of(context))
                .encode();
    }
}
