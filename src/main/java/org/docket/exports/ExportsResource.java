package org.docket.exports;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.docket.access.Caller;
import org.docket.access.CurrentCaller;
import org.docket.access.PermissionCheck;
import org.docket.verdict.VerdictCopies;

/** Everything at once, over HTTP: what is public for everybody, the whole desk for its admins. */
@PermitAll
@Path("/v1/exports")
public class ExportsResource {

    private final Exports exports;
    private final VerdictCopies verdicts;
    private final DeskSnapshots desk;
    private final PermissionCheck permissionCheck;
    private final CurrentCaller caller;

    ExportsResource(Exports exports, VerdictCopies verdicts, DeskSnapshots desk, PermissionCheck permissionCheck, CurrentCaller caller) {
        this.exports = exports;
        this.verdicts = verdicts;
        this.desk = desk;
        this.permissionCheck = permissionCheck;
        this.caller = caller;
    }

    /** Is sent by {@link Exports}, which ends the answer or breaks it off: once this returns, nothing is left for the framework to do. */
    @GET
    @Produces({ExportFormat.LINES, ExportFormat.TABLE, ExportFormat.FEED})
    public void exportVerdicts(@Valid @BeanParam ExportFilter filter, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        ExportFormat format = filter.format(headers);
        switch (filter.scope()) {
            case PUBLIC -> exports.send(request, ExportScope.PUBLIC, format, () -> new VerdictExport(verdicts, filter.wanted(), format));
            case DESK -> {
                Caller by = caller.known();
                permissionCheck.require(by, "exportDesk");
                if (filter.wantsIdentities()) {
                    permissionCheck.require(by, "readIdentity");
                }
                exports.send(request, ExportScope.DESK, format, () -> desk.open(filter, format, by.author()));
            }
        }
    }
}
