package org.docket.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.docket.platform.ContractWords.Words;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers that requests may and answers do carry, by the kind of operation. */
final class ContractHeaders {

    private static final Map<String, String> ANSWERED = new TreeMap<>(Map.of(
            "Location", "The address of what was made",
            "Content-Location", "The address of what the body shows (RFC 9110 section 8.7)",
            "ETag", "The strong validator of what the body shows (RFC 9110 section 8.8.3)",
            "Link", "The following page, as rel=\"next\" (RFC 8288); absent on the last",
            "RateLimit-Policy", "How many requests (q) in how many seconds (w), as in `\"key\";q=100000;w=60`",
            "RateLimit", "How many are left (r), and in how many seconds all are (t), as in `\"key\";r=99999;t=1`",
            "Retry-After", "Seconds to wait (RFC 9110 section 10.2.3)",
            "Idempotent-Replayed", "`true` when this is the stored answer of an earlier request with the same key"));

    private ContractHeaders() {}

    static void complete(Components components) {
        ANSWERED.forEach((name, text) -> components.addHeader(name,
                OASFactory.createHeader().description(text).schema(ContractSchemas.text())));
        components.addParameter("Idempotency-Key", header("Idempotency-Key",
                "Makes the request safe to send again: the first answer is replayed for 24 hours", text(255).pattern("^[!-~]{1,255}$")));
        components.addParameter("If-None-Match", header("If-None-Match", "304 when the ETag is still this one", text(8_000)));
    }

    /** What the code does not say of the parameters that many operations have. */
    private static void describe(Parameter parameter, Words words) {
        switch (String.valueOf(parameter.getName())) {
            case "limit" -> parameter.description("How many items at most").schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)
                    .minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Limit.MOST)).defaultValue(Limit.DEFAULT));
            case "cursor" -> parameter.description("The `next` of the page before").schema(text(1_000));
            case "sort" -> parameter.description("The last changed first, or by number")
                    .schema(ContractSchemas.text().enumeration(List.of("-updatedAt", "number")).defaultValue("-updatedAt"));
            case "If-Match" -> parameter.required(!words.adds()).schema(text(8_000))
                    .description("The ETag that the write is based on, or `*`" + (words.adds() ? "; it may be left out" : ""));
            default -> { }
        }
    }

    /** Adds what every operation of its kind takes and answers beside its own. */
    static void add(Operation operation, PathItem.HttpMethod method, Words words) {
        String answer = String.valueOf(words.status());
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> describe(parameter, words));
        }
        List.of("RateLimit-Policy", "RateLimit").forEach(name -> operation.getResponses().getAPIResponse(answer).addHeader(name, ref(name)));
        if (method == PathItem.HttpMethod.GET && words.headers().contains("ETag")) {
            operation.addParameter(parameter("If-None-Match"));
            operation.getResponses().addAPIResponse("304", OASFactory.createAPIResponse()
                    .description("It is still the one that the client has").addHeader("ETag", ref("ETag")));
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(parameter("Idempotency-Key"));
            operation.getResponses().getAPIResponse(answer).addHeader("Idempotent-Replayed", ref("Idempotent-Replayed"));
        }
    }

    static Header ref(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Parameter parameter(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    private static Parameter header(String name, String text, Schema schema) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(text).schema(schema);
    }

    private static Schema text(int longest) {
        return ContractSchemas.text().maxLength(longest);
    }
}
