package org.docket.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.docket.rules.Status;
import org.docket.verdict.CountedStatistics;
import org.docket.verdict.CountedStatistics.Counted;
import org.docket.verdict.PublicPageReader;
import org.docket.verdict.PublicPageReader.Page;
import org.docket.verdict.Statistics;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What all verdicts come to, drawn by a script from the tables that stand beside. */
@Path("/statistics")
@PermitAll
@NonBlocking
public class StatisticsPage {

    private final PublicPageReader reads;
    private final CountedStatistics statistics;

    StatisticsPage(PublicPageReader reads, CountedStatistics statistics) {
        this.reads = reads;
        this.statistics = statistics;
    }

    /** The page of numbers. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance statistics(Visitor visitor, Statistics counted, List<Status> statuses);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> showStatistics(@Context HttpServerRequest request) {
        Visitor visitor = Visitor.of(request);
        return reads.page(request, visitor.key(), () -> page(visitor, statistics.now()));
    }

    private static Page page(Visitor visitor, Counted counted) {
        String html = Html.render(Templates.statistics(visitor, counted.statistics(), List.of(Status.values())), visitor);
        return new Page(html, counted.at(), Html.POLICY, !visitor.chosen());
    }
}
