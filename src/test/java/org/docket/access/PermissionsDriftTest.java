package org.docket.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.contract.ContractDocument;
import org.docket.contract.ContractDocument.Operation;
import org.junit.jupiter.api.Test;

/** The page of who may do what, made from the table and the contract. */
class PermissionsDriftTest {

    private static final Path PAGE = Path.of("docs/permissions.md");

    @Test
    void the_page_of_permissions_agrees_with_the_table() throws IOException {
        if (Boolean.getBoolean("docket.regenerate")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).as("run `make docs`").content().isEqualTo(page());
    }

    @Test
    void every_operation_has_one_row() {
        List<String> rows = Arrays.stream(Permission.values()).flatMap(row -> row.operations().stream()).toList();
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows).containsAll(ContractDocument.COMMITTED.operations().stream().map(Operation::id).toList());
    }

    private static String page() {
        return """
                # Who may do what

                Generated from the table of permissions: change `Permission` or `Scope`, then run `make docs`.

                A key is good for its scopes, as far as its owner still may: a person by their roles, a partner by what is open to
                partners. A partner sees of the cases those that are published; every other one is not there for it (404).

                | scope | CHECKER | REVIEWER | ADMIN | partner |
                |---|---|---|---|---|
                %s

                | operation | request | scope | people | partners |
                |---|---|---|---|---|
                %s
                """.formatted(scopes(), operations());
    }

    private static String scopes() {
        return Arrays.stream(Scope.values())
                .map(scope -> Stream.concat(
                                Arrays.stream(Role.values()).map(role -> mark(scope.roles().contains(role))),
                                Stream.of(mark(Scope.forPartners().contains(scope))))
                        .collect(Collectors.joining(" | ", "| `" + scope.text() + "` | ", " |")))
                .collect(Collectors.joining("\n"));
    }

    private static String operations() {
        return ContractDocument.COMMITTED.operations().stream().map(PermissionsDriftTest::row).collect(Collectors.joining("\n"));
    }

    private static String row(Operation operation) {
        Permission needed = Permission.of(operation.id()).orElseThrow();
        String people = needed == Permission.PUBLIC ? "everybody"
                : needed.scopes().isEmpty() ? "all"
                : needed.scopes().stream().flatMap(scope -> scope.roles().stream()).distinct().sorted().map(Role::name).collect(Collectors.joining(", "));
        String scopes = needed == Permission.PUBLIC ? "none" : needed.scopes().isEmpty() ? "any"
                : needed.scopes().stream().map(scope -> '`' + scope.text() + '`').collect(Collectors.joining(" or "));
        return "| %s | `%s %s` | %s | %s | %s |".formatted(operation.id(), operation.method(), operation.address(), scopes, people, needed == Permission.PUBLIC ? "everybody" : mark(needed.isForPartners()));
    }

    private static String mark(boolean holds) {
        return holds ? "yes" : "";
    }
}
