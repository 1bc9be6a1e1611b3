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
import org.docket.log.EventLog;
import org.docket.platform.Cursor;
import org.docket.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All that happened to a case, oldest first, with what each edit changed word by word. */
@Path("/desk/cases/{number}/history")
@PermitAll
public class HistoryPage {

    private static final int A_PAGE = 50;

    private final Benches benches;
    private final EventLog log;
    private final Leaves leaves;

    HistoryPage(Benches benches, EventLog log, Leaves leaves) {
        this.benches = benches;
        this.log = log;
        this.leaves = leaves;
    }

    /** The history as it is shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance history(ShownCase shown, Page<Happened> happened);
    }

    @GET
    @Takes("readHistory")
    @Transactional
    @Operation(hidden = true)
    public Response showHistory(@PathParam("number") Long number, @QueryParam("cursor") String cursor) {
        ShownCase shown = benches.shown(number);
        long after = cursor == null ? 0 : Cursor.parse(cursor, 1).number(0);
        Page<Happened> page = Page.of(log.ofCase(shown.view().id(), after, A_PAGE + 1), A_PAGE, Happened::of, last -> Cursor.of(last.event().ticket()));
        return leaves.show(Templates.history(shown, page));
    }
}
