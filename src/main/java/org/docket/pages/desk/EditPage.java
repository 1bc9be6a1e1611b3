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
import org.docket.lifecycle.ItemState;
import org.docket.platform.Limit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changing what is on file of a case; of one that is published, with what its readers are told. */
@Path("/desk/cases/{number}/edit")
@PermitAll
public class EditPage {

    private final Benches benches;
    private final Opening opening;
    private final Leaves leaves;
    private final SignedIn signedIn;
    private final CaseReader reading;

    EditPage(Benches benches, Opening opening, Leaves leaves, SignedIn signedIn, CaseReader reading) {
        this.reading = reading;
        this.benches = benches;
        this.opening = opening;
        this.leaves = leaves;
        this.signedIn = signedIn;
    }

    /** The form. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance edit(ShownCase shown, List<Bench.Item> evidence, Sheet sheet, Map<String, String> before, Refusal refusal, List<Merge.Side> both,
                List<Happened> meanwhile);
    }

    @GET
    @Takes("editCase")
    @Operation(hidden = true)
    public Response showForm(@PathParam("number") Long number) {
        ShownCase shown = benches.shown(number);
        return leaves.show(Templates.edit(shown, evidence(shown), sheet(shown), CaseSheet.fields(shown.view()), null, List.of(), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Takes("editCase")
    @Operation(hidden = true)
    public Response edit(@PathParam("number") Long number, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        ShownCase shown = benches.shown(number);
        return Attempts.of("edit", form, () -> {
            Deed deed = CaseForms.decided(opening.edit(shown.view(), form, signedIn.get()), Deed.EDITED);
            return Leaves.after(deed, sheet(shown), UriBuilder.fromPath("/desk/cases/" + number));
        }, refusal -> refused(benches.shown(number), form, refusal));
    }

    private Response refused(ShownCase shown, Form form, Refusal refusal) {
        Map<String, String> now = CaseSheet.fields(shown.view());
        Sheet typed = sheet(shown).after(refusal);
        if (!refusal.isStale()) {
            return leaves.show(refusal.status(), Templates.edit(shown, evidence(shown), typed, before(form), refusal, List.of(), List.of()));
        }
        Merge merge = Merge.of(typed, now, form);
        return leaves.show(refusal.status(), Templates.edit(shown, evidence(shown), merge.sheet(), now, refusal, merge.both(),
                benches.since(shown.view().id(), form.words(Form.BASED_ON))));
    }

    /** The items that can be evidence of a new wording, too. */
    private List<Bench.Item> evidence(ShownCase shown) {
        return Bench.items(reading.evidence(shown.view().id(), signedIn.get(), null, Limit.MOST).items()).stream()
                .filter(item -> item.view().withdrawal() == null && item.view().state() != ItemState.SUPERSEDED).toList();
    }

    /** What stood there when the form was shown first goes on with it. */
    private static Map<String, String> before(Form form) {
        return CaseSheet.FIELDS.stream().filter(name -> form.text(Merge.BEFORE + name) != null)
                .collect(Collectors.toMap(name -> name, name -> form.text(Merge.BEFORE + name)));
    }

    private static Sheet sheet(ShownCase shown) {
        Sheet sheet = Sheet.of("edit", "case/" + shown.view().number() + "/edit", shown.tag());
        for (var field : CaseSheet.fields(shown.view()).entrySet()) {
            sheet = sheet.with(field.getKey(), field.getValue());
        }
        return sheet;
    }
}
