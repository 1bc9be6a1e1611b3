package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.docket.casework.ShownCase;
import org.docket.http.Cursor;
import org.docket.http.Page;
import org.docket.log.EventLog;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All that happened to a case, oldest first, with what each edit changed word by word. */
@Path("/desk/cases/{number}/history")
@PermitAll
public class HistoryPage {

    private static final int A_PAGE = 50;

    private final WorkbenchResponses workbenchResponses;
    private final EventLog log;
    private final DeskResponses deskResponses;

    HistoryPage(WorkbenchResponses workbenchResponses, EventLog log, DeskResponses deskResponses) {
        this.workbenchResponses = workbenchResponses;
        this.log = log;
        this.deskResponses = deskResponses;
    }

    /** The history as it is shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance history(ShownCase shown, Page<HistoryEntry> happened);
    }

    @GET
    @OperationBinding("readHistory")
    @Transactional
    @Operation(hidden = true)
    public Response showHistory(@PathParam("number") Long number, @QueryParam("cursor") String cursor) {
        ShownCase shown = workbenchResponses.shown(number);
        long after = cursor == null ? 0 : Cursor.parse(cursor, 1).number(0);
        Page<HistoryEntry> page = Page.of(log.ofCase(shown.view().id(), after, A_PAGE + 1), A_PAGE, HistoryEntry::of, last -> Cursor.of(last.event().ticket()));
        return deskResponses.show(Templates.history(shown, page));
    }
}
