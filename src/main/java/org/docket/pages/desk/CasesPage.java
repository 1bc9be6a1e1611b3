package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.docket.access.People;
import org.docket.access.People.Colleague;
import org.docket.casework.CaseFilter;
import org.docket.casework.CaseReader;
import org.docket.casework.CaseSummary;
import org.docket.casework.FoundPage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All cases, narrowed by what stands in the address; what is typed into the search is looked for at once. */
@Path("/desk/cases")
@PermitAll
public class CasesPage {

    private final CaseReader reading;
    private final People people;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    CasesPage(CaseReader reading, People people, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.reading = reading;
        this.people = people;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** The list as it is shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance cases(FoundPage<CaseSummary> page, FormState asked, List<Colleague> colleagues, String next);
    }

    @GET
    @OperationBinding("listCases")
    @Operation(hidden = true)
    public Response showCases(@Valid @BeanParam CaseFilter filter, @Context UriInfo uri) {
        FoundPage<CaseSummary> page = reading.page(filter, signedIn.get());
        FormState asked = FormState.of("filter", "", "");
        for (var parameter : uri.getQueryParameters().entrySet()) {
            asked = asked.with(parameter.getKey(), parameter.getValue());
        }
        String next = page.next() == null ? "" : uri.getRequestUriBuilder().scheme(null).host(null).port(-1).replaceQueryParam("cursor", page.next())
                .build().toString();
        return deskResponses.show(Templates.cases(page, asked, people.colleagues(), next));
    }
}
