package org.docket.platform;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers with a page, and says where the next one is (RFC 8288). */
public final class Paging {

    private Paging() {}

    public static <T> Response answer(UriInfo uri, Page<T> page) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.next() != null) {
            String next = uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build().toString();
            answer.header("Link", '<' + next + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
