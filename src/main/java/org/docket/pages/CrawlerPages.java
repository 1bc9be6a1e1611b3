package org.docket.pages;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.docket.verdict.SitemapReader;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What crawlers of search engines ask for first. */
@Path("/")
@PermitAll
@NonBlocking
public class CrawlerPages {

    private final SitemapReader sitemap;
    private final SiteIdentity site;

    CrawlerPages(SitemapReader sitemap, SiteIdentity site) {
        this.sitemap = sitemap;
        this.site = site;
    }

    /** RFC 9309. Pages may be listed; what is the desk's, and what is for programs, is not. */
    @GET
    @Path("/robots.txt")
    @Operation(hidden = true)
    public Response readRobots() {
        return Response.ok("""
                User-agent: *
                Disallow: /desk
                Disallow: /sign-in
                Disallow: /welcome/
                Disallow: /ask/sent
                Disallow: /v1/
                Disallow: /v1alpha1/
                Allow: /

                Sitemap: %s/sitemap.xml
                """.formatted(site.url())).type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8")).header("Cache-Control", "public, max-age=3600").build();
    }

    @GET
    @Path("/sitemap.xml")
    @Operation(hidden = true)
    public Uni<Response> readSitemap(@Context HttpServerRequest request) {
        return sitemap.index(request);
    }

    @GET
    @Path("/sitemap-{part: [0-9]{1,6}}.xml")
    @Operation(hidden = true)
    public Uni<Response> readSitemapPart(@PathParam("part") long part, @Context HttpServerRequest request) {
        return sitemap.part(part, request);
    }
}
