package org.docket.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The committed contract, as something that JSON can be held against. A field that no schema names is an error here. */
public final class ContractDocument {

    public static final ContractDocument COMMITTED = new ContractDocument(Path.of("openapi/openapi.yaml"));

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private ContractDocument(Path file) {
        try {
            document = new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        resolveAnswers();
        document.get("components").get("schemas").properties().forEach(schema -> close(schema.getKey(), schema.getValue()));
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> method.getValue().has("operationId"))
                .forEach(method -> operations.add(Operation.of(path.getKey(), method.getKey(), method.getValue()))));
    }

    /** Puts answers that several operations have into the place of what refers to them. */
    private void resolveAnswers() {
        document.get("paths").findValues("responses").forEach(responses -> responses.properties().forEach(answer -> {
            JsonNode reference = answer.getValue().path("$ref");
            if (reference.isTextual()) {
                answer.setValue(document.at(reference.asText().substring(1)));
            }
        }));
    }

    /** One operation of the contract. */
    public record Operation(String id, String method, String address, Pattern path, JsonNode node) {

        static Operation of(String path, String method, JsonNode node) {
            Pattern pattern = Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+"));
            return new Operation(node.get("operationId").asText(), method.toUpperCase(Locale.ROOT), path, pattern, node);
        }

        /** The answer that the contract has for {@code status}; empty when it has none of that status. */
        Optional<JsonNode> answer(int status) {
            return Optional.ofNullable(node.get("responses").get(String.valueOf(status)));
        }

        JsonNode otherwise() {
            return node.get("responses").get("default");
        }
    }

    public List<Operation> operations() {
        return operations;
    }

    Optional<Operation> operation(String method, String path) {
        return operations.stream().filter(it -> it.method().equals(method) && it.path().matcher(path).matches()).findFirst();
    }

    /** What {@code json} gets wrong, beside the schema that {@code media} refers to. */
    List<String> errors(JsonNode media, JsonNode json) {
        String reference = media.get("schema").get("$ref").asText();
        return schemas.computeIfAbsent(reference, this::schema).validate(json).stream().map(Error::toString).toList();
    }

    List<String> problemErrors(JsonNode json) {
        return schemas.computeIfAbsent("#/components/schemas/Problem", this::schema).validate(json).stream().map(Error::toString).toList();
    }

    private Schema schema(String reference) {
        ObjectNode root = ((ObjectNode) document.deepCopy()).put("$ref", reference);
        return registry.getSchema(root);
    }

    private static void close(String name, JsonNode schema) {
        if (schema.has("properties") && !name.equals("Problem")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }
}
