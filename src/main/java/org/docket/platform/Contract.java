package org.docket.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the contract at build time: summaries and answers from one file, the problems that every operation can answer
 * with, and the key. So resources stay free of all that.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

    private static final String PROBLEM = "application/problem+json";
    private static final String KEY = "key";
    private static final List<String> LISTED = List.of("Case", "Event", "Evidence", "Source", "Dependent", "Queue");

    private static final List<String> FROM_LIBRARIES = List.of("HttpProblem", "HttpValidationProblem", "Violation");
    private static final List<String> OPEN = List.of("readWorkflow", "drawWorkflow");
    private static final String PICTURE = "-";

    private final Properties operations = read();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addSchema("Problem", problem())
                .addSecurityScheme(KEY, OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        FROM_LIBRARIES.forEach(api.getComponents()::removeSchema);
        LISTED.forEach(name -> api.getComponents().addSchema(name + "Page", page(name)));
        api.getPaths().getPathItems().values().forEach(this::complete);
    }

    private void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            String line = operations.getProperty(operation.getOperationId());
            if (line != null) {
                describe(operation, method, line);
            }
        });
    }

    private static void describe(Operation operation, PathItem.HttpMethod method, String line) {
        String[] parts = line.split(" \\| ");
        String[] answer = parts[0].strip().split(" ");
        operation.setSummary(parts[1].strip());
        operation.setResponses(OASFactory.createAPIResponses());
        operation.getResponses().addAPIResponse(answer[0], answer[1].equals(PICTURE)
                ? answer(parts[1].strip(), "image/svg+xml", text())
                : answer(parts[1].strip(), "application/json", ref(answer[1])));
        boolean open = OPEN.contains(operation.getOperationId());
        problems(method, open).forEach(status -> operation.getResponses().addAPIResponse(String.valueOf(status),
                answer(ProblemType.of(status).title(), PROBLEM, ref("Problem"))));
        operation.setSecurity(open ? List.of() : List.of(OASFactory.createSecurityRequirement().addScheme(KEY)));
    }

    private static List<Integer> problems(PathItem.HttpMethod method, boolean open) {
        if (open) {
            return List.of(406);
        }
        return method == PathItem.HttpMethod.GET
                ? List.of(400, 401, 404, 406)
                : List.of(400, 401, 404, 409, 412, 413, 415, 422, 428);
    }

    private static APIResponse answer(String description, String mediaType, Schema schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(mediaType, OASFactory.createMediaType().schema(schema)));
    }

    private static Schema page(String of) {
        String items = of.equals("Queue") ? "Entry" : of.equals("Case") ? "CaseSummary" : of;
        return object()
                .addProperty("items", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(ref(items)))
                .addProperty("next", text())
                .addRequired("items");
    }

    private static Schema problem() {
        Schema error = object().addProperty("pointer", text()).addProperty("code", text()).addProperty("detail", text());
        return object()
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("requestId", text())
                .addProperty("errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(error))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status");
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Properties read() {
        try (var reader = new InputStreamReader(Contract.class.getResourceAsStream("/contract/operations.properties"), StandardCharsets.UTF_8)) {
            var operations = new Properties();
            operations.load(reader);
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
