package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.docket.http.Page;
import org.docket.submission.SubmissionReader;
import org.docket.submission.SubmissionReader.Filter;
import org.docket.submission.SubmissionState;
import org.docket.submission.SubmissionView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What others ask the desk to check, the oldest first. */
@Path("/desk/submissions")
@PermitAll
public class SubmissionsPage {

    private static final int A_PAGE = 50;

    private final SubmissionReader reading;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    SubmissionsPage(SubmissionReader reading, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.reading = reading;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** The list. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance submissions(Page<SubmissionView> page, SubmissionState state);
    }

    @GET
    @OperationBinding("listSubmissions")
    @Operation(hidden = true)
    public Response showSubmissions(@QueryParam("state") String asked, @QueryParam("cursor") String cursor) {
        SubmissionState state = Arrays.stream(SubmissionState.values()).filter(known -> known.name().equals(asked)).findFirst().orElse(SubmissionState.WAITING);
        return deskResponses.show(Templates.submissions(reading.page(new Filter(state, null, null, null), cursor, A_PAGE, signedIn.get()), state));
    }
}
