package org.docket.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Reads of one thing that may be answered with 304 (RFC 9110 section 13.1.2). */
public final class Conditional {

    private Conditional() {}

    /**
     * 304 when the client has it, else 200; both with the ETag.
     *
     * @param entity made only when it is sent
     */
    public static Response get(HttpHeaders headers, String tag, Supplier<?> entity) {
        Response.ResponseBuilder answer = isKnown(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH), tag) ? Response.notModified() : Response.ok(entity.get());
        return answer.tag(new EntityTag(tag)).build();
    }

    /** @param seen the lines of {@code If-None-Match}; null where it was not sent */
    public static boolean isKnown(List<String> seen, String tag) {
        return seen != null && seen.stream().flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(given -> given.equals("*") || given.equals('"' + tag + '"') || given.equals("W/\"" + tag + '"'));
    }
}
