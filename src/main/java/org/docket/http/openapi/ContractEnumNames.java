package org.docket.http.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names of constants for OpenAPI Generator ({@code x-enum-varnames}), for enums that share a value: in Go all constants of a package share one space
 * of names.
 */
final class ContractEnumNames {

    private static final String EXTENSION = "x-enum-varnames";

    private ContractEnumNames() {}

    static void add(Components components) {
        Map<String, Long> uses = components.getSchemas().values().stream().flatMap(ContractEnumNames::values).map(ContractEnumNames::constant)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        components.getSchemas().forEach((name, schema) -> {
            if (values(schema).map(ContractEnumNames::constant).anyMatch(value -> uses.get(value) > 1)) {
                List<String> names = values(schema).map(ContractEnumNames::constant).map(value -> uses.get(value) > 1 ? prefix(name) + value : value).toList();
                schema.addExtension(EXTENSION, names);
            }
        });
    }

    private static Stream<Object> values(Schema schema) {
        return schema.getEnumeration() == null ? Stream.empty() : schema.getEnumeration().stream();
    }

    /** As generators write a value: {@code CASES_READ} of {@code cases:read}. */
    private static String constant(Object value) {
        return value.toString().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    /** {@code DELIVERY_STATE_} of {@code DeliveryState}. */
    private static String prefix(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + '_';
    }
}
