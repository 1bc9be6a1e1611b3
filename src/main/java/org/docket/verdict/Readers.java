package org.docket.verdict;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers that every cache may keep for a moment: whoever reads gets the same. */
final class Readers {

    private static final String FOR_A_MOMENT = "public, max-age=5";

    private Readers() {}

    static Response shared(Response answer) {
        return Response.fromResponse(answer).header(HttpHeaders.CACHE_CONTROL, FOR_A_MOMENT).build();
    }
}
