package org.docket.access;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.time.Instant;
import java.util.UUID;
import org.docket.http.Conditional;
import org.docket.http.Cursor;
import org.docket.http.Idempotency;
import org.docket.http.IfMatch;
import org.docket.http.Limit;
import org.docket.http.MergePatch;
import org.docket.http.Page;
import org.docket.http.Paging;
import org.docket.http.Problems;
import org.docket.http.WaitForReadersBinding;
import org.docket.platform.PublicAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The people of the desk over HTTP. */
@WaitForReadersBinding
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    private final People people;
    private final Accounts accounts;
    private final PublicAddress address;
    private final MergePatch patches;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    PeopleResource(People people, Accounts accounts, PublicAddress address, MergePatch patches, Idempotency idempotency, CurrentCaller caller) {
        this.people = people;
        this.accounts = accounts;
        this.address = address;
        this.patches = patches;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addPerson(@NotNull @Valid PersonFacts facts) {
        return idempotency.once(facts, () -> {
            PersonView added = PersonView.of(people.add(facts, caller.author()));
            return Response.created(URI.create("/v1/people/" + added.id())).tag(String.valueOf(added.version())).entity(added).build();
        });
    }

    /**
     * A link with which somebody sets their password.
     *
     * @param url good once, and shown in this answer alone
     */
    @Schema(name = "Invitation")
    public record InvitationView(String url, Instant expiresAt) {}

    /** A replayed answer would be a place where the link can be read: it is without. */
    @POST
    @Path("/{id}/invitation")
    public Response invitePerson(@PathParam("id") UUID id) {
        return idempotency.once("", () -> {
            Accounts.Invited invited = accounts.invite(id, caller.get());
            String url = address.url() + invited.path();
            return Response.status(Response.Status.CREATED).entity(new InvitationView(url, invited.expiresAt())).build();
        }, answer -> new InvitationView(null, ((InvitationView) answer.getEntity()).expiresAt()));
    }

    @GET
    @Transactional
    public Response listPeople(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Limit.of(limit);
        return Paging.answer(uri, Page.of(people.page(Cursor.idAfter(cursor), size + 1), size, PersonView::of, last -> Cursor.of(last.id)));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response readPerson(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        PersonView found = people.findByIdOptional(id).map(PersonView::of).orElseThrow(Problems::notFound);
        return Conditional.get(headers, String.valueOf(found.version()), () -> found);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response changePerson(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        PersonView changed = PersonView.of(people.change(id, IfMatch.of(ifMatch),
                facts -> patches.apply(patch, facts, PersonFacts.class), caller.author()));
        return Response.ok(changed).tag(String.valueOf(changed.version())).build();
    }
}
