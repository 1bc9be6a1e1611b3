package org.docket.verdict;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docket.casework.CorrectionView;
import org.docket.casework.PublicStory.Chapter;
import org.docket.http.Limit;

/** What feed readers follow, and aggregators collect. */
@PermitAll
@Path("/feeds")
@NonBlocking
public class FeedsResource {

    private static final int LATEST = 50;

    private final PublicAnswerReader reads;
    private final VerdictBoard board;
    private final PublicVersions publicVersions;
    private final CorrectionReader corrections;
    private final Publisher publisher;
    private final CharSequence cacheControl;

    FeedsResource(PublicAnswerReader reads, VerdictBoard board, PublicVersions publicVersions, CorrectionReader corrections, Publisher publisher, BoardSettings settings) {
        this.reads = reads;
        this.board = board;
        this.publicVersions = publicVersions;
        this.corrections = corrections;
        this.publisher = publisher;
        this.cacheControl = CacheControl.of(settings);
    }

    @GET
    @Path("/verdicts.atom")
    @Produces(MediaType.APPLICATION_ATOM_XML)
    public Uni<Response> feedVerdicts(@Context HttpServerRequest request) {
        return reads.page(request, null, () -> {
            List<Chapter> found = publicVersions.of(lastChanged(ChangePoint.END, LATEST));
            return atom(VerdictFeed.write(found, publisher), found.stream().map(Chapter::at).findFirst());
        });
    }

    @GET
    @Path("/corrections.atom")
    @Produces(MediaType.APPLICATION_ATOM_XML)
    public Uni<Response> feedCorrections(@Context HttpServerRequest request) {
        return reads.page(request, null, () -> {
            List<CorrectionView> found = corrections.page(null, LATEST).items();
            return atom(CorrectionFeed.write(publisher, found), found.stream().map(CorrectionView::at).findFirst());
        });
    }

    @GET
    @Path("/claim-reviews.json")
    @Produces(JsonLd.TYPE)
    public Uni<Response> feedClaimReviews(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context HttpServerRequest request) {
        return reads.page(request, null, () -> {
            int size = Limit.of(limit);
            List<BoardEntry> found = lastChanged(cursor == null ? ChangePoint.END : ChangePoint.parse(cursor), size + 1);
            List<Chapter> page = publicVersions.of(found.subList(0, Math.min(size, found.size())));
            ReadyAnswer answer = ReadyAnswer.of(Buffer.buffer(JsonLd.write(ClaimReviewFeed.of(page, publisher))), JsonLd.TYPE,
                    page.stream().map(Chapter::at).findFirst().orElse(Instant.EPOCH), cacheControl);
            return found.size() > size ? answer.linked(Address.of(request).with("cursor", ChangePoint.of(found.get(size - 1)).token())) : answer;
        });
    }

    private List<BoardEntry> lastChanged(ChangePoint before, int limit) {
        return board.ask(index -> index.lastChanged(List.of(VerdictFacet.PUBLIC), before, Long.MIN_VALUE, limit));
    }

    private ReadyAnswer atom(String feed, Optional<Instant> modified) {
        return ReadyAnswer.of(Buffer.buffer(feed), AtomFeed.TYPE, modified.orElse(Instant.EPOCH), cacheControl);
    }
}
