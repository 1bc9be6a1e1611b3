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
import org.docket.casework.Dependents;
import org.docket.casework.Dependents.Dependent;
import org.docket.lifecycle.Reliability;
import org.docket.platform.Checked;
import org.docket.platform.Page;
import org.docket.platform.Problems;
import org.docket.source.Source;
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

    private final Sources sources;
    private final SourceDesk desk;
    private final SourceSheet sheet;
    private final Dependents dependents;
    private final Checked checked;
    private final Leaves leaves;
    private final SignedIn signedIn;

    SourcePage(Sources sources, SourceDesk desk, SourceSheet sheet, Dependents dependents, Checked checked, Leaves leaves, SignedIn signedIn) {
        this.sources = sources;
        this.desk = desk;
        this.sheet = sheet;
        this.dependents = dependents;
        this.checked = checked;
        this.leaves = leaves;
        this.signedIn = signedIn;
    }

    /** The source as it is shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance source(SourceView source, Sheet sheet, Page<Dependent> dependents, Reliability supposed, Refusal refusal);
    }

    @GET
    @Takes("readSource")
    @Transactional
    @Operation(hidden = true)
    public Response showSource(@PathParam("id") UUID id, @QueryParam("suppose") Reliability supposed, @QueryParam("cursor") String cursor) {
        return show(200, id, supposed, cursor, null);
    }

    /** What is typed, as far as it decides, is supposed and not written. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Takes("changeSource")
    @Operation(hidden = true)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        Source now = required(id);
        return Attempts.of("source", form, () -> {
            SourceFacts facts = checked.of(sheet.facts(form, now));
            desk.change(id, form.basedOn(), before -> facts, signedIn.get().author());
            return Leaves.after(Deed.SOURCE_CHANGED, sheet.of(now), UriBuilder.fromPath("/desk/sources/" + id));
        }, refusal -> show(refusal.status(), id, null, null, refusal));
    }

    private Response show(int status, UUID id, Reliability supposed, String cursor, Refusal refusal) {
        Source source = required(id);
        Page<Dependent> resting = dependents.page(id, supposed, null, cursor, SHOWN);
        return leaves.show(status, Templates.source(SourceView.of(source), sheet.of(source).after(refusal), resting,
                supposed == null ? Reliability.F : supposed, refusal));
    }

    private Source required(UUID id) {
        return sources.with(id).orElseThrow(Problems::notFound);
    }
}
