package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.docket.casework.CaseFilter;
import org.docket.casework.CaseReader;
import org.docket.casework.CaseSummary;
import org.docket.casework.CaseView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the palette finds while somebody types: a case by its number, else cases by their words. */
@Path("/desk/palette")
@PermitAll
public class PalettePage {

    private static final int SHOWN = 8;
    private static final int LONGEST = 200;

    private final CaseReader reading;
    private final WorkbenchResponses workbenchResponses;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    PalettePage(CaseReader reading, WorkbenchResponses workbenchResponses, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.reading = reading;
        this.workbenchResponses = workbenchResponses;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** One line of what was found. */
    record Line(long number, String claim, String language) {}

    /** What was found. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance palette(List<Line> lines);
    }

    @GET
    @OperationBinding("listCases")
    @Operation(hidden = true)
    public Response find(@QueryParam("q") String q) {
        String typed = q == null ? "" : q.strip();
        return deskResponses.part(Templates.palette(typed.matches("\\d{1,9}") ? numbered(Long.parseLong(typed)) : worded(typed)));
    }

    private List<Line> numbered(long number) {
        return workbenchResponses.found(number).isEmpty() ? List.of() : List.of(line(workbenchResponses.shown(number).view()));
    }

    private List<Line> worded(String words) {
        CaseFilter filter = CaseFilter.of(words.length() > LONGEST ? words.substring(0, LONGEST) : words, SHOWN);
        return reading.page(filter, signedIn.get()).items().stream().map(PalettePage::line).toList();
    }

    private static Line line(CaseSummary found) {
        return new Line(found.number(), found.claim().text(), found.claim().language());
    }

    private static Line line(CaseView found) {
        return new Line(found.number(), found.claim().text(), found.claim().language());
    }
}
