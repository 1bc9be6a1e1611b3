package org.docket.verdict;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
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
import org.docket.casework.CorrectionView;
import org.docket.http.Limit;
import org.docket.http.Page;

/** What readers were told of changes to verdicts, over HTTP, for everybody. */
@PermitAll
@Path("/v1/corrections")
@NonBlocking
public class CorrectionsResource {

    private final PublicAnswerReader reads;
    private final CorrectionReader corrections;
    private final VerdictJsonWriter verdictJsonWriter;
    private final CharSequence cacheControl;

    CorrectionsResource(PublicAnswerReader reads, CorrectionReader corrections, VerdictJsonWriter verdictJsonWriter, BoardSettings settings) {
        this.reads = reads;
        this.corrections = corrections;
        this.verdictJsonWriter = verdictJsonWriter;
        this.cacheControl = CacheControl.of(settings);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> listCorrections(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context HttpServerRequest request) {
        return reads.page(request, null, () -> {
            Page<CorrectionView> page = corrections.page(cursor, Limit.of(limit));
            ReadyAnswer answer = ReadyAnswer.of(verdictJsonWriter.write(page), ReadyAnswer.JSON,
                    page.items().stream().map(CorrectionView::at).findFirst().orElse(Instant.EPOCH), cacheControl);
            return page.next() == null ? answer : answer.linked(Address.of(request).with("cursor", page.next()));
        });
    }
}
