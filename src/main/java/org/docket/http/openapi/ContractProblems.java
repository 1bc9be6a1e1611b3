package org.docket.http.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.docket.http.ProblemType;
import org.docket.http.openapi.ContractWords.Words;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Which problems an operation can answer with: worked out from what it takes, so that none is forgotten. */
final class ContractProblems {

    private static final String MEDIA_TYPE = "application/problem+json";

    /** What any request can meet, whatever it asks for. */
    private static final List<ProblemType> EVERYWHERE = List.of(ProblemType.BAD_REQUEST, ProblemType.FORBIDDEN, ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.URI_TOO_LONG, ProblemType.HEADERS_TOO_LARGE, ProblemType.INTERNAL, ProblemType.DATABASE_AWAY);

    /** What forms meet, which are no part of the contract. */
    private static final EnumSet<ProblemType> OF_PAGES = EnumSet.of(ProblemType.CROSS_SITE);

    private static final String RESPONSE = "#/components/responses/";

    private final Components components;

    /** Adds what answers refer to. */
    ContractProblems(Components components) {
        this.components = components;
        for (ProblemType type : EnumSet.complementOf(OF_PAGES)) {
            components.addExample(type.slug(), OASFactory.createExample().summary(type.title()).value(example(type)));
        }
    }

    void add(Operation operation, PathItem.HttpMethod method, Words words) {
        if (words.googles()) {
            operation.getResponses().addAPIResponse("4XX", asGoogleSaysIt());
            operation.getResponses().setDefaultValue(asGoogleSaysIt());
            return;
        }
        Map<Integer, List<ProblemType>> byStatus =
                types(operation, method, words).stream().collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, types) -> operation.getResponses().addAPIResponse(String.valueOf(status), shared(name(types), answer(types))));
        operation.getResponses().addAPIResponse("429", shared(name(List.of(ProblemType.TOO_MANY_REQUESTS)), answer(List.of(ProblemType.TOO_MANY_REQUESTS))
                .addHeader("Retry-After", ContractHeaders.ref("Retry-After"))));
        operation.getResponses().setDefaultValue(shared("AnyOtherProblem", answer(EVERYWHERE).description("Any other problem")));
    }

    /** The same answer of several operations is written down once. */
    private APIResponse shared(String name, APIResponse answer) {
        components.addResponse(name, answer);
        return OASFactory.createAPIResponse().ref(RESPONSE + name);
    }

    /** As in {@code NotFoundOrWithdrawn}. */
    private static String name(List<ProblemType> types) {
        return types.stream().map(type -> capitalized(type.slug())).collect(Collectors.joining("Or"));
    }

    private static String capitalized(String slug) {
        return Arrays.stream(slug.split("-")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining());
    }

    private static APIResponse asGoogleSaysIt() {
        return OASFactory.createAPIResponse().description("What is wrong, as Google's APIs say it")
                .content(OASFactory.createContent().addMediaType("application/json",
                        OASFactory.createMediaType().schema(ContractSchemas.ref("GoogleError"))));
    }

    private static List<ProblemType> types(Operation operation, PathItem.HttpMethod method, Words words) {
        var types = new ArrayList<>(words.problems());
        types.addAll(List.of(ProblemType.UNKNOWN_PARAMETER, ProblemType.NOT_ACCEPTABLE));
        if (!words.open()) {
            types.addAll(List.of(ProblemType.UNAUTHORIZED, ProblemType.INVALID_PARAMETER));
        }
        if (has(operation, Parameter.In.PATH, "id")) {
            types.add(ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            types.addAll(List.of(ProblemType.MALFORMED_JSON, ProblemType.BODY_TOO_SLOW, ProblemType.BODY_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    ProblemType.INVALID_INPUT, ProblemType.BUSY));
        }
        if (method == PathItem.HttpMethod.POST) {
            types.addAll(List.of(ProblemType.IDEMPOTENCY_KEY_IN_USE, ProblemType.IDEMPOTENCY_KEY_REUSED));
        }
        if (has(operation, Parameter.In.HEADER, "If-Match")) {
            types.add(ProblemType.STALE_ETAG);
            if (!words.adds()) {
                types.add(ProblemType.IF_MATCH_REQUIRED);
            }
        }
        return types.stream().distinct().toList();
    }

    private static boolean has(Operation operation, Parameter.In in, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == in && name.equals(parameter.getName()));
    }

    private static APIResponse answer(List<ProblemType> types) {
        MediaType body = OASFactory.createMediaType().schema(ContractSchemas.ref("Problem"));
        types.forEach(type -> body.addExample(type.slug(), OASFactory.createExample().ref("#/components/examples/" + type.slug())));
        return OASFactory.createAPIResponse()
                .description(types.stream().map(ProblemType::title).collect(Collectors.joining("; ")))
                .content(OASFactory.createContent().addMediaType(MEDIA_TYPE, body));
    }

    private static Map<String, Object> example(ProblemType type) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", type.uri().toString());
        problem.put("title", type.title());
        problem.put("status", type.status());
        problem.put("detail", type.explanation());
        problem.put("instance", "/v1/cases");
        problem.put("requestId", "01a20d94-9dd8-7423-93d5-3629db2a1585");
        return problem;
    }
}
