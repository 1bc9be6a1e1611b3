package org.docket.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;

/** Makes the problems that the API answers with; throw what they return. */
public final class Problems {

    private Problems() {}

    /** A problem of which there is no more to say than what its type explains. */
    public static HttpProblem of(ProblemType type) {
        return of(type, type.explanation());
    }

    public static HttpProblem of(ProblemType type, String detail) {
        return with(type, detail, Map.of());
    }

    /** A problem with members of its own beside the standard ones. */
    public static HttpProblem with(ProblemType type, String detail, Map<String, ?> members) {
        HttpProblem.Builder problem = start(type, detail);
        members.forEach(problem::with);
        return problem.build();
    }

    /** 422: the body is JSON, but some fields cannot be what they are. */
    public static HttpProblem invalid(List<InputError> errors) {
        return with(ProblemType.INVALID_INPUT, "See errors.", Map.of("errors", errors));
    }

    /** 400: the query parameter {@code name} cannot be what it is. */
    public static HttpProblem parameter(String name, String detail) {
        return with(ProblemType.INVALID_PARAMETER, detail,
                Map.of("errors", List.of(new InputError("/query/" + name, "invalid", detail))));
    }

    /** 400: the header {@code name} cannot be what it is. */
    public static HttpProblem header(String name, String detail) {
        return with(ProblemType.INVALID_PARAMETER, detail,
                Map.of("errors", List.of(new InputError("/header/" + name, "invalid", detail))));
    }

    public static HttpProblem notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    /** 503: whoever asks again in a second may get what is wanted. */
    public static HttpProblem busy() {
        return HttpProblem.builder(of(ProblemType.BUSY)).withHeader(HttpHeaders.RETRY_AFTER, 1).build();
    }

    /** 503: bodies that are coming in have taken all places. */
    public static HttpProblem uploadsBusy() {
        return HttpProblem.builder(of(ProblemType.UPLOADS_BUSY)).withHeader(HttpHeaders.RETRY_AFTER, 5).build();
    }

    /** 412 with the ETag that would match now (RFC 9110 section 13.1.1). */
    public static HttpProblem stale(String currentTag) {
        return start(ProblemType.STALE_ETAG, "The current ETag is in the ETag header.")
                .withHeader(HttpHeaders.ETAG, '"' + currentTag + '"')
                .build();
    }

    /** 428 (RFC 6585 section 3). */
    public static HttpProblem conditionRequired() {
        return of(ProblemType.IF_MATCH_REQUIRED);
    }

    private static HttpProblem.Builder start(ProblemType type, String detail) {
        return HttpProblem.builder()
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail);
    }
}
