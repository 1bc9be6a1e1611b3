package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.docket.casework.Queue;
import org.docket.casework.Queue.Entry;
import org.docket.casework.Queue.Need;
import org.docket.http.Cursor;
import org.docket.http.Page;
import org.docket.source.PendingChangeStore;
import org.docket.source.SourceView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where everybody of the desk arrives: what needs somebody. */
@Path("/desk")
@PermitAll
public class QueuePage {

    private static final int FIRST_FEW = 5;
    private static final int ALL = 100;

    private final Queue queue;
    private final PendingChangeStore changes;
    private final SignedInPerson signedIn;
    private final DeskResponses deskResponses;

    QueuePage(Queue queue, PendingChangeStore changes, SignedInPerson signedIn, DeskResponses deskResponses) {
        this.queue = queue;
        this.changes = changes;
        this.signedIn = signedIn;
        this.deskResponses = deskResponses;
    }

    /** The queue as it is shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance queue(Page<SourceView> changing, List<Turn> turns, Need only);
    }

    /** Cases that need the same. */
    record Turn(Need need, Page<Entry> entries) {}

    @GET
    @OperationBinding("readQueue")
    @Operation(hidden = true)
    public Response showQueue(@QueryParam("need") String asked, @QueryParam("cursor") String cursor) {
        Need only = Arrays.stream(Need.values()).filter(need -> need.name().equals(asked)).findFirst().orElse(null);
        List<Turn> turns = Arrays.stream(Need.values())
                .filter(need -> only == null || only == need)
                .map(need -> new Turn(need, queue.page(need, only == null ? null : cursor, only == null ? FIRST_FEW : ALL, signedIn.get())))
                .filter(turn -> !turn.entries().items().isEmpty())
                .toList();
        List<SourceView> changing = only == null ? changes.waiting(FIRST_FEW + 1) : List.of();
        return deskResponses.show(Templates.queue(Page.of(changing, FIRST_FEW, Function.identity(), last -> Cursor.of(last.id())), turns, only));
    }
}
