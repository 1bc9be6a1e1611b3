package org.docket.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Input that was put together here, held against the same rules as what comes in as a body. */
@ApplicationScoped
public class InputValidator {

    private final Validator validator;
    private final ObjectMapper mapper;

    InputValidator(Validator validator, ObjectMapper mapper) {
        this.validator = validator;
        this.mapper = mapper;
    }

    /** What is wrong with {@code input}, by pointers that begin with {@code prefix}; empty where nothing is. */
    public <T> List<InputError> errors(String prefix, T input) {
        Set<ConstraintViolation<T>> violations = validator.validate(input);
        return violations.isEmpty() ? List.of() : Violations.errors(violations).stream()
                .map(error -> new InputError(prefix + error.pointer(), error.code(), error.detail()))
                .toList();
    }

    /** JSON read as strictly as a body; a 400 or a 422 that says what it got wrong. */
    public <T> T read(byte[] json, int from, int length, Class<T> type) throws IOException {
        try {
            return mapper.readValue(json, from, length, type);
        } catch (JsonProcessingException e) {
            throw JsonErrors.problem(e);
        }
    }

    /** The same of what was read into a tree. */
    public <T> T read(JsonNode json, Class<T> type) {
        try {
            return mapper.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw JsonErrors.problem(e);
        }
    }

    /** {@code input} itself; a 422 that names each field that cannot be what it is. */
    public <T> T of(T input) {
        Set<ConstraintViolation<T>> violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw Violations.problem(violations);
        }
        return input;
    }
}
