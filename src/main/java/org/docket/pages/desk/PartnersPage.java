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
import java.util.UUID;
import org.docket.access.Partner;
import org.docket.access.PartnerFacts;
import org.docket.access.PartnerView;
import org.docket.access.Partners;
import org.docket.http.Cursor;
import org.docket.http.InputValidator;
import org.docket.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The partners of the desk, for admins. */
@Path("/desk/partners")
@PermitAll
public class PartnersPage {

    private static final int A_PAGE = 100;
    private static final String NEW = "partner-new";

    private final Partners partners;
    private final InputValidator inputValidator;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    PartnersPage(Partners partners, InputValidator inputValidator, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.partners = partners;
        this.inputValidator = inputValidator;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** A partner, and the form that changes what is on file of it. */
    record Entry(PartnerView partner, FormState sheet) {

        static Entry of(Partner found, FormRefusal refusal) {
            PartnerView partner = PartnerView.of(found);
            String form = "partner-" + partner.id();
            return new Entry(partner, FormState.of(form, "partners/" + form, String.valueOf(partner.version())).with("name", partner.name())
                    .with("site", partner.site()).with("contact", partner.contact()).with("active", partner.active() ? "on" : null).after(refusal));
        }
    }

    /** The partners as they are shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance partners(Page<Entry> page, FormState added, FormRefusal refusal);
    }

    @GET
    @OperationBinding("listPartners")
    @Operation(hidden = true)
    public Response showPartners(@QueryParam("cursor") String cursor) {
        return show(200, cursor, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("addPartner")
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of(NEW, form, () -> {
            partners.add(facts(form, true), signedIn.get().author());
            return after(FormOutcome.PARTNER_ADDED, NEW);
        }, refusal -> show(refusal.status(), null, refusal));
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("changePartner")
    @Operation(hidden = true)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of("partner-" + id, form, () -> {
            partners.change(id, form.basedOn(), before -> facts(form, form.isChecked("active")), signedIn.get().author());
            return after(FormOutcome.PARTNER_CHANGED, "partner-" + id);
        }, refusal -> show(refusal.status(), null, refusal));
    }

    private PartnerFacts facts(Form form, boolean active) {
        return inputValidator.of(new PartnerFacts(form.text("name"), form.text("site"), form.text("contact"), active));
    }

    private static Response after(FormOutcome done, String form) {
        return DeskResponses.after(done, FormState.of(form, "partners/" + form, ""), UriBuilder.fromPath("/desk/partners"));
    }

    private Response show(int status, String cursor, FormRefusal refusal) {
        Page<Entry> page = Page.of(partners.page(Cursor.idAfter(cursor), A_PAGE + 1), A_PAGE, found -> Entry.of(found, refusal), last -> Cursor.of(last.id()));
        return deskResponses.show(status, Templates.partners(page, FormState.of(NEW, "partners/" + NEW, "").after(refusal), refusal));
    }
}
