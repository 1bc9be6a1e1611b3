package org.docket.exhibit.examination;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.docket.examiner.Findings;
import org.docket.exhibit.store.Sha256;
import org.docket.exhibit.upload.UploadLimiter;
import org.docket.exhibit.upload.UploadLimiter.Arrived;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.docket.http.CurrentRequest;
import org.docket.http.Idempotency;
import org.docket.http.WaitForReadersBinding;

/** Which exhibits show the same picture, over HTTP. */
@WaitForReadersBinding
@Path("/v1/matches/images")
@Produces(MediaType.APPLICATION_JSON)
public class PictureMatchesResource {

    private static final long LARGEST = 20L * 1024 * 1024;
    /** Each waits for those before it, so more would wait for minutes. */
    private static final int AT_ONCE = 8;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final UploadLimiter uploadLimiter;
    private final PictureMatcher matching;
    private final Idempotency idempotency;
    private final CurrentRequest current;
    private final WorkerExecutor workers;
    private final AdmissionLimit limit;

    PictureMatchesResource(UploadLimiter uploadLimiter, PictureMatcher matching, Idempotency idempotency, CurrentRequest current, AdmissionRegistry admissions, Vertx vertx) {
        this.uploadLimiter = uploadLimiter;
        this.matching = matching;
        this.idempotency = idempotency;
        this.current = current;
        this.limit = admissions.limit("picture-matches", AT_ONCE, LONGEST);
        this.workers = vertx.createSharedWorkerExecutor("docket-matches", AT_ONCE);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @NonBlocking
    public Uni<Response> matchImage() {
        RoutingContext request = current.current().orElseThrow();
        Future<Response> answer = Future.succeededFuture()
                .compose(ignored -> matched(request))
                .recover(failure -> Future.failedFuture(uploadLimiter.refused(failure, request.request())));
        return Uni.createFrom().completionStage(answer.toCompletionStage());
    }

    private Future<Response> matched(RoutingContext request) {
        Context context = Vertx.currentContext();
        AdmissionPass pass = limit.enter().canceledBy(() -> request.response().reset());
        return pass.until(Future.succeededFuture().compose(ignored -> uploadLimiter.receive(request, LARGEST))
                .compose(arrived -> compared(context, arrived).onComplete(ignored -> uploadLimiter.discard(arrived.file()))));
    }

    private Future<Response> compared(Context context, Arrived arrived) {
        return workers.executeBlocking(() -> matching.examined(arrived.file()), false)
                .compose(findings -> context.executeBlocking(() -> answer(findings, arrived), false));
    }

    private Response answer(Findings findings, Arrived arrived) {
        Sha256 sha256 = arrived.measured().sha256();
        return idempotency.once(List.of(sha256.hex()), () -> Response.ok(matching.like(findings, sha256)).build());
    }
}
