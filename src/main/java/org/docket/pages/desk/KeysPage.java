package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.access.ApiKey;
import org.docket.access.KeyInput;
import org.docket.access.KeyView;
import org.docket.access.Keys;
import org.docket.access.PartnerView;
import org.docket.access.Partners;
import org.docket.access.People;
import org.docket.access.Scope;
import org.docket.http.Cursor;
import org.docket.http.InputValidator;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.platform.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Keys: everybody's for admins, everybody else's own. A key can be read once, in the answer that made it. */
@Path("/desk/keys")
@PermitAll
public class KeysPage {

    private static final int A_PAGE = 100;
    private static final FormState EMPTY = FormState.of("key", "key/new", "");

    private final Keys keys;
    private final People people;
    private final Partners partners;
    private final InputValidator inputValidator;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    KeysPage(Keys keys, People people, Partners partners, InputValidator inputValidator, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.keys = keys;
        this.people = people;
        this.partners = partners;
        this.inputValidator = inputValidator;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** Whom a key can be for. */
    record Owner(UUID id, String name, boolean partner) {}

    /** @param owner by name; empty for somebody who is no longer active */
    record Entry(KeyView key, String owner) {}

    /** The keys as they are shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance keys(Page<Entry> page, List<Owner> owners, List<Scope> scopes, FormState sheet, FormRefusal refusal, KeyView made);
    }

    @GET
    @OperationBinding("listKeys")
    @Transactional
    @Operation(hidden = true)
    public Response showKeys(@QueryParam("cursor") String cursor) {
        return show(200, cursor, null, null);
    }

    /** No redirect: the key must stand in no address, and this answer alone has it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("createKey")
    @Operation(hidden = true)
    public Response make(MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of("key", form, () -> {
            var input = new KeyInput(form.id("ownerId"), scopes(form), form.endOf("expiresAt"), form.text("note"));
            return show(201, null, null, keys.make(inputValidator.of(input), signedIn.get()));
        }, refusal -> show(refusal.status(), null, refusal, null));
    }

    @POST
    @Path("/{id}/revocation")
    @OperationBinding("revokeKey")
    @Operation(hidden = true)
    public Response revoke(@PathParam("id") UUID id) {
        keys.revoke(id, signedIn.get());
        return DeskResponses.after(FormOutcome.KEY_REVOKED, FormState.of("revoke", "", ""), UriBuilder.fromPath("/desk/keys"));
    }

    private static Set<Scope> scopes(Form form) {
        return form.choices("scopes", Scope.class);
    }

    private Response show(int status, String cursor, FormRefusal refusal, KeyView made) {
        List<Owner> owners = owners();
        Map<UUID, String> names = owners.stream().collect(Collectors.toMap(Owner::id, Owner::name));
        Optional<UUID> whose = isAdmin() ? Optional.empty() : Optional.of(signedIn.get().id());
        List<ApiKey> found = keys.page(whose, Cursor.idAfter(cursor), A_PAGE + 1);
        Page<Entry> page = Page.of(found, A_PAGE, key -> entry(KeyView.of(key), names), last -> Cursor.of(last.id()));
        FormState formState = EMPTY.with("ownerId", signedIn.get().id()).after(refusal);
        return deskResponses.show(status, Templates.keys(page, owners, scopes(), formState, refusal, made));
    }

    private static Entry entry(KeyView key, Map<UUID, String> names) {
        return new Entry(key, names.getOrDefault(key.ownerId(), ""));
    }

    private List<Owner> owners() {
        if (!isAdmin()) {
            return List.of(new Owner(signedIn.get().id(), signedIn.get().name(), false));
        }
        var owners = new ArrayList<Owner>();
        people.colleagues().forEach(person -> owners.add(new Owner(person.id(), person.name(), false)));
        partners.page(Ids.FIRST, Limit.MOST).forEach(partner -> owners.add(new Owner(partner.id(), PartnerView.of(partner).name(), true)));
        return owners;
    }

    private List<Scope> scopes() {
        return List.of(Scope.values()).stream().filter(scope -> isAdmin() || signedIn.get().may(scope)).toList();
    }

    private boolean isAdmin() {
        return signedIn.get().may(Scope.DESK_ADMIN);
    }
}
