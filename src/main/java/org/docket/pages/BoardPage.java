package org.docket.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.docket.rules.Status;
import org.docket.verdict.BoardLists;
import org.docket.verdict.BoardLists.Listed;
import org.docket.verdict.PublicPageReader;
import org.docket.verdict.PublicPageReader.Page;
import org.docket.verdict.VerdictFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The board: all verdicts, to be narrowed and looked through. Its first page is what most people see. */
@Path("/")
@PermitAll
@NonBlocking
public class BoardPage {

    private final PublicPageReader reads;
    private final BoardLists lists;

    BoardPage(PublicPageReader reads, BoardLists lists) {
        this.reads = reads;
        this.lists = lists;
    }

    /** The board. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance board(Visitor visitor, BoardQuery query, Listed listed, List<Status> statuses);
    }

    /** The parameters are those of the API's list, with the same meaning; {@code view=table} shows a table in the place of cards. */
    @GET
    @Operation(hidden = true)
    public Uni<Response> showBoard(@Valid @BeanParam VerdictFilter filter, @Context HttpServerRequest request) {
        Visitor visitor = Visitor.of(request);
        BoardQuery query = BoardQuery.of(request);
        return query.value("q").isEmpty()
                ? reads.page(request, visitor.key(), () -> page(visitor, query, filter))
                : reads.found(request, visitor.key(), () -> page(visitor, query, filter));
    }

    private Page page(Visitor visitor, BoardQuery query, VerdictFilter filter) {
        Listed listed = lists.of(filter);
        String html = Html.render(Templates.board(visitor, query, listed, List.of(Status.values())), visitor);
        return new Page(html, listed.modified(), Html.POLICY, !visitor.chosen());
    }
}
