package org.docket.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** JSON Merge Patch (RFC 7396) onto a record, read as strictly as any other input. */
@ApplicationScoped
public class MergePatch {

    private final ObjectMapper json;
    private final InputValidator inputValidator;

    MergePatch(ObjectMapper json, InputValidator inputValidator) {
        this.json = json;
        this.inputValidator = inputValidator;
    }

    /** {@code current} with {@code patch} applied; names that {@code type} does not have are refused, even with null. */
    public <T> T apply(JsonNode patch, T current, Class<T> type) {
        if (!(patch instanceof ObjectNode object)) {
            throw Problems.invalid(List.of(new InputError("", "wrong-type", "A patch is a JSON object.")));
        }
        read(object, type);
        ObjectNode merged = merge(json.valueToTree(current), object);
        return inputValidator.of(read(merged, type));
    }

    private <T> T read(ObjectNode node, Class<T> type) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw JsonErrors.problem(e);
        }
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            switch (field.getValue()) {
                case JsonNode gone when gone.isNull() -> target.remove(field.getKey());
                case ObjectNode inner when target.get(field.getKey()) instanceof ObjectNode there ->
                    target.set(field.getKey(), merge(there, inner));
                case JsonNode value -> target.set(field.getKey(), value);
            }
        });
        return target;
    }
}
