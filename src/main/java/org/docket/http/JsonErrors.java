package org.docket.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says what JSON got wrong, by pointer, without a class name. */
final class JsonErrors {

    private JsonErrors() {}

    /** 422 where the JSON is well formed, 400 where it is none. */
    static HttpProblem problem(JsonProcessingException e) {
        return switch (e) {
            case MismatchedInputException mismatch when !isTrailing(mismatch) -> Problems.invalid(List.of(of(mismatch)));
            case JsonMappingException mapping when !(mapping.getCause() instanceof StreamReadException) && !isTrailing(mapping) ->
                Problems.invalid(List.of(new InputError(pointer(mapping), "invalid", "This value cannot be read.")));
            default -> Problems.of(ProblemType.MALFORMED_JSON, where(e));
        };
    }

    static InputError of(MismatchedInputException e) {
        String pointer = pointer(e);
        return switch (e) {
            case InvalidTypeIdException kind -> new InputError(pointer + "/type", "unknown-value", "There is no such type of record.");
            case UnrecognizedPropertyException unknown -> new InputError(pointer, "unknown-field", "There is no such field. Known are: "
                    + unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().collect(Collectors.joining(", ")) + ".");
            case InvalidFormatException format when format.getTargetType().isEnum() -> new InputError(pointer, "unknown-value", "One of: "
                    + Arrays.stream(format.getTargetType().getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")) + ".");
            case InvalidFormatException format when format.getTargetType() == String.class -> new InputError(pointer,
                    "forbidden-character", "Control characters and half surrogate pairs are refused.");
            case InvalidFormatException format -> new InputError(pointer, "invalid-format", "Expected " + name(format.getTargetType()) + ".");
            default -> new InputError(pointer, "wrong-type", "Expected " + name(e.getTargetType()) + ".");
        };
    }

    /** RFC 6901. */
    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> '/' + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? "The body is not one JSON value."
                : "The body is not JSON from line %d, column %d on.".formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static boolean isTrailing(JsonMappingException e) {
        return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Trailing token");
    }

    private static String name(Class<?> type) {
        return switch (type == null ? "" : type.getSimpleName()) {
            case "UUID" -> "the id of something: 36 characters";
            case "LocalDate" -> "a date such as 2022-11-08, in the years 0001 to 9999";
            case "PartialDate" -> "a day, a month or a year such as 2022-11-08, 2022-11 or 2022, in the years 0001 to 9999";
            case "Instant" -> "an instant such as 2022-11-08T12:00:00Z, in the years 0001 to 9999";
            case "String" -> "a text";
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "BigDecimal" -> "a number of at most 100 digits";
            case "Boolean", "boolean" -> "true or false";
            case "List", "Set", "ArrayList", "LinkedHashSet", "HashSet" -> "a list";
            default -> "a JSON value of another kind";
        };
    }
}
