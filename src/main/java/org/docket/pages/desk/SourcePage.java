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
import java.util.UUID;
import org.docket.access.Scope;
import org.docket.casework.Dependents;
import org.docket.casework.Dependents.Dependent;
import org.docket.http.InputValidator;
import org.docket.http.Page;
import org.docket.http.Problems;
import org.docket.rules.Reliability;
import org.docket.source.DisclosureRefusal;
import org.docket.source.Disclosures;
import org.docket.source.PendingChangeStore;
import org.docket.source.ProposedEdit;
import org.docket.source.Source;
import org.docket.source.SourceChange;
import org.docket.source.SourceChangeRejection;
import org.docket.source.SourceDesk;
import org.docket.source.SourceFacts;
import org.docket.source.SourceView;
import org.docket.source.Sources;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A source: what is on file of it, what rests on it, and which cases would lose their standing if it were graded otherwise. */
@Path("/desk/sources/{id}")
@PermitAll
public class SourcePage {

    private static final int SHOWN = 100;
    private static final String DISCLOSE = "disclose";
    private static final String KEEP = "keep";
    private static final String APPROVE_CHANGE = "approve-change";
    private static final String REJECT_CHANGE = "reject-change";
    private static final String TAKE_BACK_CHANGE = "take-back-change";

    private final Sources sources;
    private final SourceDesk desk;
    private final Disclosures disclosures;
    private final PendingChangeStore changes;
    private final SourceSheet sheet;
    private final Dependents dependents;
    private final InputValidator inputValidator;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    SourcePage(Sources sources, SourceDesk desk, Disclosures disclosures, PendingChangeStore changes, SourceSheet sheet, Dependents dependents,
            InputValidator inputValidator, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.sources = sources;
        this.desk = desk;
        this.disclosures = disclosures;
        this.changes = changes;
        this.sheet = sheet;
        this.dependents = dependents;
        this.inputValidator = inputValidator;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** The source as it is shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance source(SourceView source, SourceDifference pending, FormState sheet, Page<Dependent> dependents, Reliability supposed,
                boolean locked, FormState keeping, FormState rejecting, FormRefusal refusal);
    }

    @GET
    @OperationBinding("readSource")
    @Transactional
    @Operation(hidden = true)
    public Response showSource(@PathParam("id") UUID id, @QueryParam("suppose") Reliability supposed, @QueryParam("cursor") String cursor) {
        return show(200, id, supposed, cursor, null);
    }

    /** What is typed, as far as it decides, is supposed and not written. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("changeSource")
    @Operation(hidden = true)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        Source now = required(id);
        return FormHandler.of("source", form, () -> {
            SourceFacts facts = inputValidator.of(sheet.facts(form));
            FormOutcome done = switch (desk.change(id, form.basedOn(), before -> facts, signedIn.get()).orElseThrow(Problems::notFound)) {
                case SourceChange.Done changed -> FormOutcome.SOURCE_CHANGED;
                case SourceChange.Proposed proposed -> FormOutcome.SOURCE_CHANGE_PROPOSED;
                case SourceChange.Waiting waiting -> FormOutcome.DISCLOSURE_PROPOSED;
            };
            return DeskResponses.after(done, sheet.of(now), page(id));
        }, refusal -> show(refusal.status(), id, null, null, refusal));
    }

    /** The second person agrees to show everybody who it is. */
    @POST
    @Path("/disclosure/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("approveDisclosure")
    @Operation(hidden = true)
    public Response disclose(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of(DISCLOSE, form, () -> {
            desk.disclose(id, form.basedOn(), signedIn.get());
            return DeskResponses.after(FormOutcome.IDENTITY_DISCLOSED, FormState.of(DISCLOSE, "", ""), page(id));
        }, refusal -> show(refusal.status(), id, null, null, refusal));
    }

    @POST
    @Path("/disclosure/rejection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("rejectDisclosure")
    @Operation(hidden = true)
    public Response keepProtected(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of(KEEP, form, () -> {
            DisclosureRefusal refused = inputValidator.of(new DisclosureRefusal(form.text("reason")));
            disclosures.reject(id, form.basedOn(), refused.reason(), signedIn.get());
            return DeskResponses.after(FormOutcome.DISCLOSURE_REJECTED, FormState.of(KEEP, "source/keep/" + id, ""), page(id));
        }, refusal -> show(refusal.status(), id, null, null, refusal));
    }

    /** The second person agrees to the change that waits. */
    @POST
    @Path("/change/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("approveSourceChange")
    @Operation(hidden = true)
    public Response approveChange(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of(APPROVE_CHANGE, form, () -> {
            desk.approve(id, form.basedOn(), signedIn.get());
            return DeskResponses.after(FormOutcome.SOURCE_CHANGE_APPROVED, FormState.of(APPROVE_CHANGE, "", ""), page(id));
        }, refusal -> show(refusal.status(), id, null, null, refusal));
    }

    @POST
    @Path("/change/rejection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("rejectSourceChange")
    @Operation(hidden = true)
    public Response rejectChange(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of(REJECT_CHANGE, form, () -> {
            SourceChangeRejection rejected = inputValidator.of(new SourceChangeRejection(form.text("reason")));
            changes.reject(id, form.basedOn(), rejected.reason(), signedIn.get());
            return DeskResponses.after(FormOutcome.SOURCE_CHANGE_REJECTED, FormState.of(REJECT_CHANGE, "source/reject-change/" + id, ""), page(id));
        }, refusal -> show(refusal.status(), id, null, null, refusal));
    }

    @POST
    @Path("/change/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("takeBackSourceChange")
    @Operation(hidden = true)
    public Response takeBackChange(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of(TAKE_BACK_CHANGE, form, () -> {
            changes.takeBack(id, form.basedOn(), signedIn.get());
            return DeskResponses.after(FormOutcome.SOURCE_CHANGE_TAKEN_BACK, FormState.of(TAKE_BACK_CHANGE, "", ""), page(id));
        }, refusal -> show(refusal.status(), id, null, null, refusal));
    }

    private static UriBuilder page(UUID id) {
        return UriBuilder.fromPath("/desk/sources/" + id);
    }

    private Response show(int status, UUID id, Reliability supposed, String cursor, FormRefusal refusal) {
        Source source = required(id);
        Page<Dependent> resting = dependents.page(id, supposed, null, cursor, SHOWN);
        SourceView view = SourceView.of(source);
        boolean locked = view.protectedIdentity() && !signedIn.get().may(Scope.IDENTITIES_READ);
        FormState keeping = FormState.of(KEEP, "source/keep/" + id, SourceView.tag(source)).after(refusal);
        FormState rejecting = FormState.of(REJECT_CHANGE, "source/reject-change/" + id, SourceView.tag(source)).after(refusal);
        return deskResponses.show(status, Templates.source(view, pending(source), sheet.of(source).after(refusal), resting,
                supposed == null ? Reliability.F : supposed, locked, keeping, rejecting, refusal));
    }

    /** Null where no change waits. */
    private SourceDifference pending(Source source) {
        return source.proposedEdit().map(ProposedEdit::edit)
                .map(edit -> new SourceDifference(edit, name(edit.before().controlledBy()), name(edit.after().controlledBy()))).orElse(null);
    }

    private String name(UUID controller) {
        return controller == null ? null : required(controller).name();
    }

    private Source required(UUID id) {
        return sources.with(id).orElseThrow(Problems::notFound);
    }
}
