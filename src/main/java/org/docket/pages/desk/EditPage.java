package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.docket.casework.CaseReader;
import org.docket.casework.ShownCase;
import org.docket.http.Limit;
import org.docket.rules.ItemState;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changing what is on file of a case; of one that is published, with what its readers are told. */
@Path("/desk/cases/{number}/edit")
@PermitAll
public class EditPage {

    private final WorkbenchResponses workbenchResponses;
    private final CaseFormWriter caseFormWriter;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;
    private final CaseReader reading;

    EditPage(WorkbenchResponses workbenchResponses, CaseFormWriter caseFormWriter, DeskResponses deskResponses, SignedInPerson signedIn, CaseReader reading) {
        this.reading = reading;
        this.workbenchResponses = workbenchResponses;
        this.caseFormWriter = caseFormWriter;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** The form. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance edit(ShownCase shown, List<WorkbenchView.Item> evidence, FormState sheet, Map<String, String> before, FormRefusal refusal, List<FieldMerge.Side> both,
                List<HistoryEntry> meanwhile);
    }

    @GET
    @OperationBinding("editCase")
    @Operation(hidden = true)
    public Response showForm(@PathParam("number") Long number) {
        ShownCase shown = workbenchResponses.shown(number);
        return deskResponses.show(Templates.edit(shown, evidence(shown), sheet(shown), CaseSheet.fields(shown.view()), null, List.of(), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("editCase")
    @Operation(hidden = true)
    public Response edit(@PathParam("number") Long number, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        ShownCase shown = workbenchResponses.shown(number);
        return FormHandler.of("edit", form, () -> {
            FormOutcome formOutcome = CaseForms.decided(caseFormWriter.edit(shown.view(), form, signedIn.get()), FormOutcome.EDITED);
            return DeskResponses.after(formOutcome, sheet(shown), UriBuilder.fromPath("/desk/cases/" + number));
        }, refusal -> refused(workbenchResponses.shown(number), form, refusal));
    }

    private Response refused(ShownCase shown, Form form, FormRefusal refusal) {
        Map<String, String> now = CaseSheet.fields(shown.view());
        FormState typed = sheet(shown).after(refusal);
        if (!refusal.isStale()) {
            return deskResponses.show(refusal.status(), Templates.edit(shown, evidence(shown), typed, before(form), refusal, List.of(), List.of()));
        }
        FieldMerge merge = FieldMerge.of(typed, now, form);
        return deskResponses.show(refusal.status(), Templates.edit(shown, evidence(shown), merge.sheet(), now, refusal, merge.both(),
                workbenchResponses.since(shown.view().id(), form.words(Form.BASED_ON))));
    }

    /** The items that can be evidence of a new wording, too. */
    private List<WorkbenchView.Item> evidence(ShownCase shown) {
        return WorkbenchView.items(reading.evidence(shown.view().id(), signedIn.get(), null, Limit.MOST).items()).stream()
                .filter(item -> item.view().withdrawal() == null && item.view().state() != ItemState.SUPERSEDED).toList();
    }

    /** What stood there when the form was shown first goes on with it. */
    private static Map<String, String> before(Form form) {
        return CaseSheet.FIELDS.stream().filter(name -> form.text(FieldMerge.BEFORE + name) != null)
                .collect(Collectors.toMap(name -> name, name -> form.text(FieldMerge.BEFORE + name)));
    }

    private static FormState sheet(ShownCase shown) {
        FormState formState = FormState.of("edit", "case/" + shown.view().number() + "/edit", shown.tag());
        for (var field : CaseSheet.fields(shown.view()).entrySet()) {
            formState = formState.with(field.getKey(), field.getValue());
        }
        return formState;
    }
}
