package org.docket.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.http.ProblemType;
import org.docket.http.openapi.ContractWords.Example;
import org.docket.http.openapi.ContractWords.Words;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the contract at build time: words, answers, headers and examples from the files below {@code contract/} and the
 * problems that each operation can answer with. So resources stay free of all that.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final String NO_BODY = "none";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Map<String, Words> operations = ContractWords.operations();
    private ContractProblems problems;
    private final ContractSchemas schemas = new ContractSchemas(ContractWords.schemas());

    @Override
    public void filterOpenAPI(OpenAPI api) {
        schemas.complete(api);
        ContractEnumNames.add(api.getComponents());
        problems = new ContractProblems(api.getComponents());
        ContractHeaders.complete(api.getComponents());
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().entrySet().stream())
                .forEach(entry -> complete(entry.getKey(), entry.getValue()));
    }

    private void complete(PathItem.HttpMethod method, Operation operation) {
        Words words = Optional.ofNullable(operations.get(operation.getOperationId()))
                .orElseThrow(() -> new IllegalStateException("contract/operations.json does not describe " + operation.getOperationId()));
        Optional<Example> example = ContractWords.example(operation.getOperationId());
        operation.setSummary(words.summary());
        operation.setDescription(words.description());
        operation.setTags(List.of(words.tag()));
        operation.setResponses(OASFactory.createAPIResponses().addAPIResponse(String.valueOf(words.status()), answer(words, example)));
        if (words.proposes()) {
            operation.getResponses().addAPIResponse("202", waiting("Proposal"));
        }
        if (words.waits() != null) {
            operation.getResponses().addAPIResponse("202", waiting(words.waits()));
        }
        if (words.problems().contains(ProblemType.WITHDRAWN)) {
            operation.getResponses().addAPIResponse("308", elsewhere());
        }
        if (words.page()) {
            operation.getResponses().addAPIResponse("303", page());
        }
        numbers(operation);
        ContractHeaders.add(operation, method, words);
        problems.add(operation, method, words);
        request(operation, words, example);
        if (words.headers().contains("Accept-Ranges")) {
            inParts(operation, words);
        }
        if (words.file()) {
            operation.setRequestBody(file());
        }
        if (words.file() && words.status() == CREATED) {
            operation.getResponses().addAPIResponse("200", answer(words, Optional.empty()).description("It was there already"));
        }
    }

    /** Annotations hold every default as text, which is no default of a number. */
    private static void numbers(Operation operation) {
        Stream.ofNullable(operation.getParameters()).flatMap(List::stream).map(Parameter::getSchema)
                .filter(schema -> schema != null && schema.getType() != null && schema.getType().contains(Schema.SchemaType.INTEGER))
                .filter(schema -> schema.getDefaultValue() instanceof String)
                .forEach(schema -> schema.setDefaultValue(Long.valueOf(schema.getDefaultValue().toString())));
    }

    private static void inParts(Operation operation, Words words) {
        List.of("Range", "If-Range").forEach(name -> operation.addParameter(OASFactory.createParameter().name(name).in(Parameter.In.HEADER)
                .description("One part of the bytes (RFC 9110 section 14)").schema(ContractSchemas.text().maxLength(200))));
        operation.getResponses().addAPIResponse("206", answer(words, Optional.empty()).description("The part that was asked for"));
    }

    /** Generators of clients need a schema, and a file is none of JSON's types: this is how they know one. Most take the first form of a body. */
    private static Schema bytes() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("binary");
    }

    private static RequestBody file() {
        Schema form = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)
                .addProperty("file", bytes().contentMediaType("application/octet-stream"))
                .addRequired("file");
        return OASFactory.createRequestBody().required(true).content(OASFactory.createContent()
                .addMediaType("multipart/form-data", OASFactory.createMediaType().schema(form))
                .addMediaType("*/*", OASFactory.createMediaType().schema(bytes())));
    }

    private static APIResponse answer(Words words, Optional<Example> example) {
        if (words.status() == NO_CONTENT || words.mediaType().equals(NO_BODY)) {
            APIResponse bare = OASFactory.createAPIResponse().description(words.summary());
            words.headers().forEach(name -> bare.addHeader(name, ContractHeaders.ref(name)));
            return bare;
        }
        MediaType body = OASFactory.createMediaType()
                .schema(words.answer() == null ? ContractSchemas.text() : ContractSchemas.ref(words.answer()));
        example.map(Example::answer).ifPresent(body::setExample);
        APIResponse answer = OASFactory.createAPIResponse()
                .description(words.summary())
                .content(OASFactory.createContent().addMediaType(words.mediaType(), body));
        words.alsoAs().forEach(type -> answer.getContent().addMediaType(type, OASFactory.createMediaType().schema(ContractSchemas.text())));
        words.headers().forEach(name -> answer.addHeader(name, ContractHeaders.ref(name)));
        return answer;
    }

    private static APIResponse waiting(String schema) {
        MediaType body = OASFactory.createMediaType().schema(ContractSchemas.ref(schema));
        ContractWords.example("read" + schema).map(Example::answer).ifPresent(body::setExample);
        APIResponse answer = OASFactory.createAPIResponse()
                .description("It only lacks a second person, and waits for one as a proposal")
                .content(OASFactory.createContent().addMediaType("application/json", body));
        List.of("Location", "Content-Location", "ETag").forEach(name -> answer.addHeader(name, ContractHeaders.ref(name)));
        return answer;
    }

    private static APIResponse elsewhere() {
        return OASFactory.createAPIResponse().description("It duplicates another verdict, and is read there")
                .addHeader("Location", ContractHeaders.ref("Location"));
    }

    private static APIResponse page() {
        return OASFactory.createAPIResponse().description("`Accept` prefers text/html; `Location` is the page for people")
                .addHeader("Location", ContractHeaders.ref("Location"));
    }

    private static void request(Operation operation, Words words, Optional<Example> example) {
        if (operation.getRequestBody() == null) {
            return;
        }
        MediaType body = operation.getRequestBody().getContent().getMediaTypes().values().iterator().next();
        example.map(Example::request).ifPresent(body::setExample);
        if (words.takes() != null) {
            body.setSchema(ContractSchemas.ref(words.takes()));
            operation.getRequestBody().setContent(OASFactory.createContent().addMediaType(MERGE_PATCH, body));
        }
    }
}
