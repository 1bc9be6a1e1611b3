package org.docket.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Writes the table of permissions into the contract: what each operation takes, by scope and role. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractSecurity implements OASFilter {

    private static final String KEY = "key";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSecurityScheme(KEY, OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A key of a person or a partner, or a token of the desk's OpenID provider. What an operation takes is listed as its scope."));
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ContractSecurity::secure);
    }

    private static void secure(Operation operation) {
        Permission needed = Permission.of(operation.getOperationId())
                .orElseThrow(() -> new IllegalStateException("nobody may " + operation.getOperationId() + ": it has no row in Permission"));
        if (needed == Permission.PUBLIC) {
            operation.setSecurity(List.of());
            return;
        }
        if (needed.scopes().isEmpty()) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(KEY, List.of())));
            return;
        }
        operation.setSecurity(needed.scopes().stream().map(scope -> OASFactory.createSecurityRequirement().addScheme(KEY, List.of(scope.text()))).toList());
        operation.addExtension("x-roles", roles(needed.scopes()));
    }

    private static List<String> roles(List<Scope> scopes) {
        return scopes.stream().flatMap(scope -> scope.roles().stream()).distinct().sorted().map(Role::name).collect(Collectors.toList());
    }
}
