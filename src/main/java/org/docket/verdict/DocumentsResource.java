package org.docket.verdict;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicStory.Chapter;
import org.docket.http.Problems;

/** A verdict in the forms that other pages and programs take. */
@PermitAll
@Path("/v1/verdicts/{id}")
@NonBlocking
public class DocumentsResource {

    private static final String SVG = "image/svg+xml";

    private final PublicAnswerReader reads;
    private final PublicVersions publicVersions;
    private final Publisher publisher;
    private final CharSequence cacheControl;

    DocumentsResource(PublicAnswerReader reads, PublicVersions publicVersions, Publisher publisher, BoardSettings settings) {
        this.reads = reads;
        this.publicVersions = publicVersions;
        this.publisher = publisher;
        this.cacheControl = CacheControl.of(settings);
    }

    @GET
    @Path("/claim-review")
    @Produces(JsonLd.TYPE)
    public Uni<Response> readClaimReview(@PathParam("id") String id, @QueryParam("minPosition") Long minPosition, @Context HttpServerRequest request) {
        return document(request, minPosition, id, JsonLd.TYPE, (seen, chapter) -> JsonLd.write(ClaimReview.of(seen, chapter.at(), publisher)));
    }

    @GET
    @Path("/badge.svg")
    @Produces(SVG)
    public Uni<Response> drawBadge(@PathParam("id") String id, @QueryParam("minPosition") Long minPosition, @Context HttpServerRequest request) {
        return document(request, minPosition, id, ReadyAnswer.SVG, (seen, chapter) -> Badge.svg(seen));
    }

    private Uni<Response> document(HttpServerRequest request, Long minPosition, String id, CharSequence type, BiFunction<Published, Chapter, String> write) {
        return reads.about(request, minPosition, id, entry -> publicVersions.of(List.of(entry)).stream()
                .filter(chapter -> chapter.seen() instanceof Published)
                .map(chapter -> ReadyAnswer.of(Buffer.buffer(write.apply((Published) chapter.seen(), chapter)), type, chapter.at(), cacheControl))
                .findFirst().orElseThrow(Problems::notFound));
    }
}
