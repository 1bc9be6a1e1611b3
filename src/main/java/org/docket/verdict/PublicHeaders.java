package org.docket.verdict;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;
import org.docket.http.PublicPaths;

/** Sends ready answers with the headers that caches go by, from a route and from a resource alike. */
final class PublicHeaders {

    static final CharSequence POSITION = HttpHeaders.createOptimized("Docket-Position");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

    private PublicHeaders() {}

    /** Pages of every site may read it, as the resources let them (Fetch standard). */
    static void open(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.ORIGIN)) {
            request.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            request.response().putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, PublicPaths.EXPOSED);
        }
    }

    /**
     * Ends a request that nothing was said to but by filters: what is added here is not there yet, and is not looked for. A 304 has the policy of the
     * whole answer, because a browser replaces the headers that it stored with those of the 304 (RFC 9111 section 4.3.4).
     *
     * @param position of the last change that this answer may show
     */
    static void send(HttpServerRequest request, ReadyAnswer answer, long position) {
        RequestConditions asked = RequestConditions.of(request, answer);
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        headers.add(HttpHeaders.ETAG, answer.tag(asked.gzip()));
        headers.add(HttpHeaders.LAST_MODIFIED, answer.lastModified());
        headers.add(HttpHeaders.CACHE_CONTROL, answer.cacheControl());
        headers.add(HttpHeaders.VARY, answer.vary());
        headers.add(POSITION, Long.toString(position));
        answer.link().ifPresent(link -> headers.set("Link", link));
        answer.policy().ifPresent(policy -> headers.set("Content-Security-Policy", policy));
        if (asked.known()) {
            response.setStatusCode(304).end();
            return;
        }
        Buffer body = asked.gzip() ? answer.compressed() : answer.body();
        headers.add(HttpHeaders.CONTENT_TYPE, answer.type());
        if (asked.gzip()) {
            headers.add(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        if (request.method() == HttpMethod.HEAD) {
            headers.set(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }

    static Response answer(HttpServerRequest request, ReadyAnswer answer, long position) {
        RequestConditions asked = RequestConditions.of(request, answer);
        Response.ResponseBuilder response = asked.known() ? Response.notModified()
                : Response.ok(asked.gzip() ? answer.compressed() : answer.body()).type(answer.type().toString());
        answer.link().ifPresent(link -> response.header("Link", link));
        answer.policy().ifPresent(policy -> response.header("Content-Security-Policy", policy.toString()));
        return response
                .header("ETag", answer.tag(asked.gzip()).toString())
                .header("Last-Modified", answer.lastModified().toString())
                .header("Cache-Control", answer.cacheControl().toString())
                .header("Vary", answer.vary().toString())
                .header("Content-Encoding", asked.gzip() && !asked.known() ? "gzip" : null)
                .header("Docket-Position", position)
                .build();
    }
}
