package org.docket.pages;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.docket.casework.CorrectionView;
import org.docket.http.PublicPaths;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells problems to people: whoever prefers HTML to JSON, elsewhere than in the API, reads a page. */
@ApplicationScoped
class ErrorPages {

    private static final String EMBEDDED = "/embed/";
    private static final int FIRST_ERROR = 400;
    private static final int NOT_FOUND = 404;

    /** The page of a problem. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance error(Visitor visitor, int status, Remains remains);

        static native TemplateInstance withdrawnCard(Visitor visitor, Remains remains);
    }

    /**
     * What a page shows of something that is not there any more.
     *
     * @param number of the verdict; null for something else
     * @param publishedAt since when it was public; null for something else
     * @param withdrawnAt when the desk withdrew it; null for something else
     * @param reason what the desk said of it; empty for nothing
     * @param corrections what readers were told of it, the newest first
     */
    record Remains(Long number, Instant publishedAt, Instant withdrawnAt, String reason, List<CorrectionView> corrections) {

        private static final Remains NONE = new Remains(null, null, null, "", List.of());

        @SuppressWarnings("unchecked")
        private static Remains of(HttpProblem problem) {
            Map<String, Object> said = problem.getParameters();
            String reason = String.valueOf(said.getOrDefault("reason", ""));
            return said.get("publishedAt") instanceof Instant publishedAt
                    ? new Remains((Long) said.get("number"), publishedAt, (Instant) said.get("withdrawnAt"), reason, (List<CorrectionView>) said.get("corrections"))
                    : new Remains(null, null, null, reason, List.of());
        }

        private boolean isOfVerdict() {
            return number != null;
        }
    }

    @ServerResponseFilter
    void translate(ContainerResponseContext answer, RoutingContext context) {
        if (answer.getStatus() >= FIRST_ERROR && answer.getEntity() instanceof HttpProblem problem && isForPeople(context)) {
            Remains remains = Remains.of(problem);
            boolean framed = remains.isOfVerdict() && context.normalizedPath().startsWith(EMBEDDED);
            answer.setEntity(framed ? card(context.request(), remains) : html(context.request(), answer.getStatus(), remains));
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Html.TYPE);
            context.response().putHeader("Content-Security-Policy", framed ? Html.FRAMED : Html.POLICY);
            context.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        }
    }

    /** Where nothing else is. */
    void standLast(@Observes Router router) {
        router.route().last().handler(context -> {
            if (isForPeople(context) && !context.response().ended()) {
                context.response().setStatusCode(NOT_FOUND)
                        .putHeader(HttpHeaders.CONTENT_TYPE, Html.TYPE)
                        .putHeader("Content-Security-Policy", Html.POLICY)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(html(context.request(), NOT_FOUND, Remains.NONE));
            } else {
                context.next();
            }
        });
    }

    private static String html(HttpServerRequest request, int status, Remains remains) {
        Visitor visitor = Visitor.of(request);
        return Html.render(Templates.error(visitor, status, remains), visitor);
    }

    /** A withdrawn verdict in the frame of another page. */
    private static String card(HttpServerRequest request, Remains remains) {
        Visitor visitor = Visitor.of(request);
        return Html.render(Templates.withdrawnCard(visitor, remains), visitor);
    }

    private static boolean isForPeople(RoutingContext context) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("text/html") && !PublicPaths.isApi(context.normalizedPath());
    }
}
