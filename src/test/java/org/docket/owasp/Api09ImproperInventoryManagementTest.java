package org.docket.owasp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.access.Permission;
import org.docket.contract.ContractDocument;
import org.junit.jupiter.api.Test;

/** OWASP API9:2023. Somebody who finds an operation that nobody remembers. */
@QuarkusTest
class Api09ImproperInventoryManagementTest {

    /** The same operation at the address that some clients expect. */
    private static final Set<String> ALIASES = Set.of("withdrawCase");

    @Inject
    BeanManager beans;

    @Test
    void every_operation_that_is_served_is_in_the_contract_and_has_a_row_in_the_table() {
        List<Method> served = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class) && type.getName().startsWith("org.docket.") && !type.getName().contains(".pages."))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> Arrays.stream(method.getAnnotations()).anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class)))
                .toList();
        Set<String> described = ContractDocument.COMMITTED.operations().stream().map(ContractDocument.Operation::id).collect(Collectors.toSet());
        assertThat(served).hasSizeGreaterThan(40);
        assertThat(served).allSatisfy(method -> {
            assertThat(Permission.of(method.getName())).as(method.toString()).isPresent();
            assertThat(described.contains(method.getName()) || ALIASES.contains(method.getName())).as(method.toString()).isTrue();
        });
    }

    @Test
    void every_operation_is_below_one_version() {
        assertThat(ContractDocument.COMMITTED.operations()).allSatisfy(operation ->
                assertThat(operation.address()).matches("/(v1|v1alpha1|feeds|\\$discovery)/.*"));
    }
}
