package org.docket.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers with a page, and says where the next one is (RFC 8288), relative to the request: its {@code Host} is no address of ours. */
public final class Paging {

    private Paging() {}

    public static <T> Response answer(UriInfo uri, Page<T> page) {
        return answer(uri, page, page.next());
    }

    /** @param next the cursor of the following page; null on the last */
    public static Response answer(UriInfo uri, Object page, String next) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (next != null) {
            String address = uri.getRequestUriBuilder().scheme(null).host(null).port(-1).replaceQueryParam("cursor", next).build().toString();
            answer.header("Link", '<' + address + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
