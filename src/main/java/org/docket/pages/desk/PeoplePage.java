package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
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
import java.time.Instant;
import java.util.UUID;
import org.docket.access.Accounts;
import org.docket.access.People;
import org.docket.access.Person;
import org.docket.access.PersonFacts;
import org.docket.access.PersonView;
import org.docket.access.Role;
import org.docket.http.Cursor;
import org.docket.http.InputValidator;
import org.docket.http.Page;
import org.docket.platform.PublicAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The people of the desk, for admins: who is there, what they are there for, and a link for whoever needs a password. */
@Path("/desk/people")
@PermitAll
public class PeoplePage {

    private static final int A_PAGE = 100;
    private static final String NEW = "person-new";

    private final People people;
    private final Accounts accounts;
    private final PublicAddress address;
    private final InputValidator inputValidator;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    PeoplePage(People people, Accounts accounts, PublicAddress address, InputValidator inputValidator, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.people = people;
        this.accounts = accounts;
        this.address = address;
        this.inputValidator = inputValidator;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** Somebody, and the form that changes what is on file of them. */
    record Entry(PersonView person, FormState sheet) {

        static Entry of(Person found, FormRefusal refusal) {
            PersonView person = PersonView.of(found);
            String form = "person-" + person.id();
            return new Entry(person, FormState.of(form, "people/" + form, String.valueOf(person.version())).with("name", person.name())
                    .with("email", person.email()).with("roles", person.roles()).with("active", person.active() ? "on" : null).after(refusal));
        }
    }

    /** @param url good once, and shown this once */
    record Invitation(UUID person, String url, Instant expiresAt) {}

    /** The people as they are shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance people(Page<Entry> page, FormState added, FormRefusal refusal, Invitation invitation);
    }

    @GET
    @OperationBinding("listPeople")
    @Operation(hidden = true)
    public Response showPeople(@QueryParam("cursor") String cursor) {
        return show(200, cursor, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("addPerson")
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of(NEW, form, () -> {
            people.add(facts(form, true), signedIn.get().author());
            return after(FormOutcome.PERSON_ADDED, NEW);
        }, refusal -> show(refusal.status(), null, refusal, null));
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("changePerson")
    @Operation(hidden = true)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of("person-" + id, form, () -> {
            people.change(id, form.basedOn(), before -> facts(form, form.isChecked("active")), signedIn.get().author());
            return after(FormOutcome.PERSON_CHANGED, "person-" + id);
        }, refusal -> show(refusal.status(), null, refusal, null));
    }

    /** No redirect: the link must stand in no address, and this answer alone has it. */
    @POST
    @Path("/{id}/invitation")
    @OperationBinding("invitePerson")
    @Operation(hidden = true)
    public Response invite(@PathParam("id") UUID id) {
        return FormHandler.of("invite-" + id, Form.of(null), () -> {
            Accounts.Invited invited = accounts.invite(id, signedIn.get());
            return show(200, null, null, new Invitation(id, address.url() + invited.path(), invited.expiresAt()));
        }, refusal -> show(refusal.status(), null, refusal, null));
    }

    private PersonFacts facts(Form form, boolean active) {
        return inputValidator.of(new PersonFacts(form.text("name"), form.text("email"), form.choices("roles", Role.class), active));
    }

    private static Response after(FormOutcome done, String form) {
        return DeskResponses.after(done, FormState.of(form, "people/" + form, ""), UriBuilder.fromPath("/desk/people"));
    }

    private Response show(int status, String cursor, FormRefusal refusal, Invitation invitation) {
        Page<Entry> page = Page.of(people.page(Cursor.idAfter(cursor), A_PAGE + 1), A_PAGE, found -> Entry.of(found, refusal), last -> Cursor.of(last.id()));
        FormState added = FormState.of(NEW, "people/" + NEW, "").after(refusal);
        return deskResponses.show(status, Templates.people(page, added, refusal, invitation));
    }
}
