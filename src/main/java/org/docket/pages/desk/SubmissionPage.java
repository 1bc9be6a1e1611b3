package org.docket.pages.desk;

import io.quarkiverse.resteasy.problem.HttpProblem;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.casework.MatchedCase;
import org.docket.http.InputValidator;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.search.NearCasesView.NearCase;
import org.docket.submission.JoiningInput;
import org.docket.submission.RefusalInput;
import org.docket.submission.SubmissionReader;
import org.docket.submission.SubmissionState;
import org.docket.submission.SubmissionView;
import org.docket.submission.Submissions;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One thing that others ask the desk to check: the cases that may say it, and what is decided. */
@Path("/desk/submissions/{id}")
@PermitAll
public class SubmissionPage {

    private static final int NEAR = 5;
    private static final String OPEN = "open";
    private static final String JOIN = "join";
    private static final String DECLINE = "decline";

    private final Submissions submissions;
    private final SubmissionReader reading;
    private final CaseFormWriter caseFormWriter;
    private final WorkbenchResponses workbenchResponses;
    private final InputValidator inputValidator;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    SubmissionPage(Submissions submissions, SubmissionReader reading, CaseFormWriter caseFormWriter, WorkbenchResponses workbenchResponses, InputValidator inputValidator, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.submissions = submissions;
        this.reading = reading;
        this.caseFormWriter = caseFormWriter;
        this.workbenchResponses = workbenchResponses;
        this.inputValidator = inputValidator;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /**
     * As it is shown.
     *
     * @param became the case that it became; null while there is none
     * @param near the likest first; nothing where that is decided, and while it cannot be asked
     */
    record Asked(SubmissionView view, MatchedCase became, List<NearCase> near, FormState open, FormState join, FormState decline, FormRefusal refusal) {}

    /** The page. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance submission(Asked asked);
    }

    @GET
    @OperationBinding("readSubmission")
    @Operation(hidden = true)
    public Response showSubmission(@PathParam("id") UUID id) {
        return show(200, id, null);
    }

    @POST
    @Path("/case")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("openSubmission")
    @Operation(hidden = true)
    public Response open(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return attempt(id, OPEN, form, () -> {
            caseFormWriter.openAsked(id, form, signedIn.get());
            return FormOutcome.OPENED;
        });
    }

    @POST
    @Path("/joining")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("joinSubmission")
    @Operation(hidden = true)
    public Response join(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return attempt(id, JOIN, form, () -> {
            Integer number = form.number("number");
            UUID about = Optional.ofNullable(number).flatMap(workbenchResponses::found).orElseThrow(() -> Form.refused("number", "unknown-case"));
            submissions.join(id, form.basedOn(), inputValidator.of(new JoiningInput(about, form.text("reason"))), by());
            return FormOutcome.JOINED;
        });
    }

    @POST
    @Path("/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("declineSubmission")
    @Operation(hidden = true)
    public Response decline(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return attempt(id, DECLINE, form, () -> {
            submissions.decline(id, form.basedOn(), inputValidator.of(new RefusalInput(form.text("reason"))).reason(), by());
            return FormOutcome.DECLINED;
        });
    }

    private Response attempt(UUID id, String name, Form form, Supplier<FormOutcome> deed) {
        return FormHandler.of(name, form, () -> DeskResponses.after(deed.get(), FormState.of(name, draft(id, name), ""), UriBuilder.fromPath("/desk/submissions/" + id)),
                refusal -> show(refusal.status(), id, refusal));
    }

    private Response show(int status, UUID id, FormRefusal refusal) {
        SubmissionView view = reading.find(id, Optional.of(signedIn.get())).orElseThrow(Problems::notFound);
        FormState open = sheet(view, OPEN, refusal).with("claim.text", view.text()).with("claim.language", view.language()).with("claim.appearances", view.url());
        return deskResponses.show(status, Templates.submission(new Asked(view, reading.became(view).orElse(null), near(view), open.after(refusal),
                sheet(view, JOIN, refusal), sheet(view, DECLINE, refusal), refusal)));
    }

    private List<NearCase> near(SubmissionView view) {
        try {
            return view.state() == SubmissionState.WAITING ? reading.near(view.id(), NEAR).matches() : List.of();
        } catch (HttpProblem busy) {
            return List.of();
        }
    }

    private static FormState sheet(SubmissionView view, String name, FormRefusal refusal) {
        return FormState.of(name, draft(view.id(), name), view.tag()).after(refusal);
    }

    private static String draft(UUID id, String name) {
        return "submissions/" + id + '/' + name;
    }

    private Author by() {
        return signedIn.get().author();
    }
}
