package org.docket.submission;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.casework.CaseInput;
import org.docket.http.Conditional;
import org.docket.http.Idempotency;
import org.docket.http.IfMatch;
import org.docket.http.Paging;
import org.docket.http.Problems;
import org.docket.http.WaitForReadersBinding;

/** Submissions over HTTP. Whether somebody without a key may ask is a setting of the desk; the gate looks at it. */
@WaitForReadersBinding
@PermitAll
@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionsResource {

    private static final int MOST_NEAR = 20;

    private final Submissions submissions;
    private final SubmissionReader reading;
    private final SubmissionIntake submissionIntake;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    SubmissionsResource(Submissions submissions, SubmissionReader reading, SubmissionIntake submissionIntake, Idempotency idempotency, CurrentCaller caller) {
        this.submissions = submissions;
        this.reading = reading;
        this.submissionIntake = submissionIntake;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submitClaim(@NotNull @Valid SubmissionInput input) {
        return idempotency.onceAfter(input, () -> submissionIntake.repeated(input), repeated -> {
            SubmissionView asked = reading.view(submissionIntake.ask(input, repeated, caller.find()), caller.find());
            return Response.created(URI.create("/v1/submissions/" + asked.id())).tag(asked.tag()).entity(asked).build();
        });
    }

    @GET
    public Response listSubmissions(@QueryParam("state") SubmissionState state, @QueryParam("submitterId") UUID submitterId, @QueryParam("sameAs") UUID sameAs,
            @QueryParam("caseId") UUID caseId, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        var filter = new SubmissionReader.Filter(state, submitterId, sameAs, caseId);
        return Paging.answer(uri, reading.page(filter, cursor, limit, caller.get()));
    }

    @GET
    @Path("/{id}")
    public Response readSubmission(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        SubmissionView found = reading.find(id, caller.find()).orElseThrow(Problems::notFound);
        return Conditional.get(headers, found.tag(), () -> found);
    }

    @GET
    @Path("/{id}/matches")
    public Response listSubmissionMatches(@PathParam("id") UUID id, @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(MOST_NEAR) Integer limit) {
        return Response.ok(reading.near(id, limit)).build();
    }

    @POST
    @Path("/{id}/case")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response openSubmission(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CaseInput input) {
        return idempotency.once(input, () -> decided(submissions.open(id, IfMatch.of(ifMatch), input, caller.author())));
    }

    @POST
    @Path("/{id}/joining")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response joinSubmission(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid JoiningInput input) {
        return idempotency.once(input, () -> decided(submissions.join(id, IfMatch.of(ifMatch), input, caller.author())));
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response declineSubmission(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RefusalInput input) {
        return idempotency.once(input, () -> decided(submissions.decline(id, IfMatch.of(ifMatch), input.reason(), caller.author())));
    }

    private Response decided(Submission row) {
        SubmissionView view = reading.view(row, Optional.of(caller.get()));
        URI address = URI.create("/v1/submissions/" + view.id());
        return Response.created(address).contentLocation(address).tag(view.tag()).entity(view).build();
    }
}
