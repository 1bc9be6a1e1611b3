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
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.docket.casework.Desk;
import org.docket.rules.Move;
import org.docket.rules.Thresholds;
import org.docket.verdict.PublicPageReader;
import org.docket.verdict.PublicPageReader.Page;
import org.docket.verdict.PublicWord;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the newsroom verifies: the rules, as the table has them that decides. */
@Path("/how-we-verify")
@PermitAll
@NonBlocking
public class PolicyPage {

    /** All but the word of a denial whose basis is lost, which reads like a denial. */
    private static final List<PublicWord> WORDS = List.copyOf(EnumSet.complementOf(EnumSet.of(PublicWord.LAPSED)));

    private final PublicPageReader reads;
    private final Desk desk;
    private final Instant started;

    PolicyPage(PublicPageReader reads, Desk desk, Clock clock) {
        this.reads = reads;
        this.desk = desk;
        this.started = clock.instant();
    }

    /** The page of rules. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance policy(Visitor visitor, List<PublicWord> words, List<Move> moves, Thresholds thresholds);
    }

    /** The rules change with the program alone, and with its settings. */
    @GET
    @Operation(hidden = true)
    public Uni<Response> explainPolicy(@Context HttpServerRequest request) {
        Visitor visitor = Visitor.of(request);
        return reads.page(request, visitor.key(), () -> new Page(
                Html.render(Templates.policy(visitor, WORDS, List.of(Move.values()), desk.thresholds()), visitor), started,
                Html.POLICY, !visitor.chosen()));
    }
}
