package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Locale;
import org.docket.http.Cursor;
import org.docket.http.InputValidator;
import org.docket.http.Page;
import org.docket.source.Disclosures;
import org.docket.source.PendingChangeStore;
import org.docket.source.Source;
import org.docket.source.SourceDesk;
import org.docket.source.SourceKind;
import org.docket.source.SourceView;
import org.docket.source.Sources;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sources by name, and a form for one that is not on file yet. */
@Path("/desk/sources")
@PermitAll
public class SourcesPage {

    private static final int A_PAGE = 50;
    private static final FormState EMPTY = FormState.of("source", "source/new", "");

    private final Sources sources;
    private final SourceDesk desk;
    private final Disclosures disclosures;
    private final PendingChangeStore changes;
    private final SourceSheet sheet;
    private final InputValidator inputValidator;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    SourcesPage(Sources sources, SourceDesk desk, Disclosures disclosures, PendingChangeStore changes, SourceSheet sheet, InputValidator inputValidator, DeskResponses deskResponses,
            SignedInPerson signedIn) {
        this.sources = sources;
        this.desk = desk;
        this.disclosures = disclosures;
        this.changes = changes;
        this.sheet = sheet;
        this.inputValidator = inputValidator;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** The list. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance sources(List<SourceView> changing, List<SourceView> waiting, Page<SourceView> page, String q, SourceKind kind, FormState sheet,
                FormRefusal refusal, String next);
    }

    @GET
    @OperationBinding("listSources")
    @Transactional
    @Operation(hidden = true)
    public Response showSources(@QueryParam("q") String q, @QueryParam("kind") SourceKind kind, @QueryParam("cursor") String cursor) {
        return list(200, q, kind, cursor, EMPTY, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("addSource")
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of("source", form, () -> {
            Source added = desk.add(inputValidator.of(sheet.facts(form)), signedIn.get().author());
            return DeskResponses.after(FormOutcome.SOURCE_ADDED, EMPTY, UriBuilder.fromPath("/desk/sources/" + added.id()));
        }, refusal -> list(refusal.status(), null, null, null, EMPTY.after(refusal), refusal));
    }

    private Response list(int status, String q, SourceKind kind, String cursor, FormState shown, FormRefusal refusal) {
        Cursor after = cursor == null ? null : Cursor.parse(cursor, 2);
        List<Source> found = sources.page(kind, q == null ? null : q.strip(), after == null ? null : after.parts().getFirst(),
                after == null ? null : after.uuid(1), A_PAGE + 1);
        Page<SourceView> page = Page.of(found, A_PAGE, SourceView::of, last -> Cursor.of(last.name().toLowerCase(Locale.ROOT), last.id()));
        return deskResponses.show(status, Templates.sources(changes.waiting(A_PAGE), disclosures.waiting(A_PAGE), page, q == null ? "" : q, kind, shown, refusal,
                next(page.next(), q, kind)));
    }

    /** Where the list goes on; empty where it does not. */
    private static String next(String cursor, String q, SourceKind kind) {
        if (cursor == null) {
            return "";
        }
        UriBuilder next = UriBuilder.fromPath("/desk/sources").queryParam("cursor", cursor);
        if (q != null) {
            next.queryParam("q", "{q}").resolveTemplate("q", q);
        }
        return (kind == null ? next : next.queryParam("kind", kind)).build().toString();
    }
}
