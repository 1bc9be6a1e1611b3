package org.docket.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Turns what Bean Validation found into errors with pointers. */
final class Violations {

    private Violations() {}

    static HttpProblem problem(Set<? extends ConstraintViolation<?>> violations) {
        List<InputError> errors = errors(violations);
        boolean parameters = violations.stream().anyMatch(v -> isParameter(v) && !isBody(v));
        return parameters
                ? Problems.parameter(errors.getFirst().pointer().substring(1), errors.getFirst().detail())
                : Problems.invalid(errors);
    }

    static List<InputError> errors(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream().map(Violations::error).sorted(Comparator.comparing(InputError::pointer)).toList();
    }

    private static InputError error(ConstraintViolation<?> violation) {
        return new InputError(pointer(violation), code(violation), violation.getMessage() + ".");
    }

    /** The path below the parameter of the method; of a parameter that is no body, its name. */
    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            boolean named = node.getKind() == ElementKind.PROPERTY
                    || (node.getKind() == ElementKind.PARAMETER && isParameter(violation) && !isBody(violation));
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (named) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** Whether a method's parameter itself is at fault, not a field of it. */
    private static boolean isParameter(ConstraintViolation<?> violation) {
        return last(violation).getKind() == ElementKind.PARAMETER;
    }

    /** A body that is missing is a null parameter; every other parameter has text. */
    private static boolean isBody(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() == null;
    }

    private static Path.Node last(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false).reduce((a, b) -> b).orElseThrow();
    }

    private static String code(ConstraintViolation<?> violation) {
        return switch (violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "wrong-length";
            case "Min", "Max", "PositiveOrZero", "Positive" -> "out-of-range";
            default -> "invalid";
        };
    }
}
