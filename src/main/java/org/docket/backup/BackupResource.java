package org.docket.backup;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.docket.access.Caller;
import org.docket.access.CurrentCaller;
import org.docket.access.PermissionCheck;

/** The whole database over HTTP, for admins who may see who protected sources are. */
@Path("/v1/backup")
public class BackupResource {

    private final Backups backups;
    private final StoredContents contents;
    private final PermissionCheck permissionCheck;
    private final CurrentCaller caller;

    BackupResource(Backups backups, StoredContents contents, PermissionCheck permissionCheck, CurrentCaller caller) {
        this.backups = backups;
        this.contents = contents;
        this.permissionCheck = permissionCheck;
        this.caller = caller;
    }

    /** Is sent by {@link Backups}, which ends the answer or breaks it off: once this returns, nothing is left for the framework to do. */
    @GET
    @Produces("application/zip")
    public void takeBackup(@QueryParam("files") Boolean files, @Context HttpServerRequest request) {
        Caller by = caller.get();
        permissionCheck.require(by, "readIdentity");
        backups.send(request, Boolean.FALSE.equals(files) ? FileContents.ELSEWHERE : contents, by);
    }
}
