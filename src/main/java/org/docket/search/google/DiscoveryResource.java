package org.docket.search.google;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.docket.http.Problems;
import org.docket.verdict.Publisher;

/** Says to clients that are made at run time what the search of claims takes and answers (Google's API Discovery, version 1). */
@PermitAll
@Path("/$discovery")
public class DiscoveryResource {

    private static final String VERSION = "v1alpha1";
    private static final String HERE = "http://here/";

    private final String document = read();
    private final Publisher publisher;

    DiscoveryResource(Publisher publisher) {
        this.publisher = publisher;
    }

    /** 404 for another version than the one there is. */
    @GET
    @Path("/rest")
    @Produces(MediaType.APPLICATION_JSON)
    public Response readDiscovery(@QueryParam("version") String version) {
        if (!VERSION.equals(version)) {
            throw Problems.notFound();
        }
        return Response.ok(document.replace(HERE, publisher.url() + '/')).header("Cache-Control", "public, max-age=3600").build();
    }

    private static String read() {
        try (var file = DiscoveryResource.class.getResourceAsStream("/contract/factchecktools-" + VERSION + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
