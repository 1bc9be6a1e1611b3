package org.docket.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;

/** Input that was put together here, held against the same rules as what comes in as a body. */
@ApplicationScoped
public class Checked {

    private final Validator validator;

    Checked(Validator validator) {
        this.validator = validator;
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
