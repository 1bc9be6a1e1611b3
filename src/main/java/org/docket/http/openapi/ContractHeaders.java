package org.docket.http.openapi;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.docket.http.Limit;
import org.docket.http.openapi.ContractWords.Words;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers that requests may and answers do carry, by the kind of operation. */
final class ContractHeaders {

    private static final Map<String, String> ANSWERED = new TreeMap<>(Map.ofEntries(
            entry("Location", "The address of what was made"),
            entry("Content-Location", "The address of what the body shows (RFC 9110 section 8.7)"),
            entry("ETag", "The strong validator of what the body shows (RFC 9110 section 8.8.3)"),
            entry("Accept-Ranges", "That a part can be asked for (RFC 9110 section 14.3)"),
            entry("Content-Disposition", "That it is to be saved, and under which name (RFC 6266)"),
            entry("Repr-Digest", "The SHA-256 of the file, as `sha-256=:base64:` (RFC 9530)"),
            entry("Upload-Offset", "How many bytes are there for good (tus 1.0.0)"),
            entry("Upload-Length", "How many bytes there will be (tus 1.0.0)"),
            entry("Upload-Concat", "`partial` where it is a part of a file (tus 1.0.0)"),
            entry("Upload-Expires", "Until when the upload waits (tus 1.0.0)"),
            entry("Link", "The following page, as rel=\"next\" (RFC 8288), absent on the last; of a case that was opened its matches, as rel=\"related\""),
            entry("RateLimit-Policy", "How many requests (q) in how many seconds (w), as in `\"key\";q=100000;w=60`"),
            entry("RateLimit", "How many are left (r), and in how many seconds all are (t), as in `\"key\";r=99999;t=1`"),
            entry("Docket-Position", "The place in the log of the last change that the answer may show; on a write, of what it wrote"),
            entry("Last-Modified", "Since when what the body shows is as it is (RFC 9110 section 8.8.2)"),
            entry("Preference-Applied", "Which preference was met (RFC 7240 section 3)"),
            entry("Retry-After", "Seconds to wait (RFC 9110 section 10.2.3)"),
            entry("Idempotent-Replayed", "`true` when this is the stored answer of an earlier request with the same key")));

    private ContractHeaders() {}

    static void complete(Components components) {
        ANSWERED.forEach((name, text) -> components.addHeader(name,
                OASFactory.createHeader().description(text).schema(ContractSchemas.text())));
        components.addParameter("Idempotency-Key", header("Idempotency-Key",
                "Makes the request safe to send again: the first answer is replayed for 24 hours", text(255).pattern("^[!-~]{1,255}$")));
        components.addParameter("Prefer", header("Prefer",
                "`wait=1` holds the answer up to so many seconds, until this replica's public reads show what was written (RFC 7240)", text(200)));
        components.addParameter("If-None-Match", header("If-None-Match", "304 when the ETag is still this one", text(8_000)));
    }

    /** What the code does not say of the parameters that many operations have. */
    private static void describe(Parameter parameter, Words words) {
        switch (String.valueOf(parameter.getName())) {
            case "limit" -> parameter.description("How many items at most").schema(limit(parameter.getSchema()));
            case "cursor" -> parameter.description("The `next` of the page before").schema(text(4_000));
            case "sort" -> parameter.description("With `q` the best first, else the last changed first, unless it says otherwise")
                    .schema(ContractSchemas.text().enumeration(List.of("relevance", "-updatedAt", "number")));
            case "facets" -> parameter.description("Names whose values are counted in all that is listed, separated by commas: status, standing, topic, "
                    + "language, and of cases visibility");
            case "dismissed" -> parameter.description("Whether those are shown too that were dismissed, linked or joined");
            case "highlights" -> parameter.description("Whether the answer says where the words of `q` stand");
            case "If-Match" -> parameter.required(!words.adds()).schema(text(8_000))
                    .description("The ETag that the write is based on, or `*`" + (words.adds() ? "; it may be left out" : ""));
            case "minPosition" -> parameter.description("Wait a moment until this replica has read the log so far, else 503");
            case "asOf" -> parameter.description("The verdict as the public saw it at this instant");
            case "after" -> parameter.description("A position: what changed later");
            case "wait" -> parameter.description("Hold the answer for so many seconds, or until something changes");
            case "ids" -> parameter.description("The verdicts with these ids, separated by commas, at most " + Limit.MOST);
            case "Last-Event-ID" -> parameter.description("The id of the last event that was read");
            default -> { }
        }
    }

    /** That of all lists, unless the code says another. */
    private static Schema limit(Schema said) {
        return said.getMaximum() != null ? said : OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)
                .minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Limit.MOST)).defaultValue(Limit.DEFAULT);
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
        if (method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD) {
            operation.addParameter(parameter("Prefer"));
            List.of("Docket-Position", "Preference-Applied")
                    .forEach(name -> operation.getResponses().getAPIResponse(answer).addHeader(name, ref(name)));
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
