package org.docket.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documents that are made from the table of moves. */
class LifecycleDriftTest {

    @Test
    void the_picture_is_drawn_from_the_table() throws IOException {
        check(Path.of("docs/workflow.svg"), WorkflowPicture.svg());
    }

    @Test
    void the_page_is_written_from_the_table() throws IOException {
        check(Path.of("docs/lifecycle.md"), page());
    }

    private static void check(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("docket.regenerate")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file)).as("run `make docs`").isEqualTo(expected);
    }

    private static String page() {
        return """
                # The life of a case

                Generated from the table of moves: change `Move`, then run `make docs`.

                ![The states and the moves between them](workflow.svg)

                | move | from | to | needs |
                |---|---|---|---|
                %s

                What is not listed is refused. A refused move names each guard that does not hold, and what would satisfy it.

                ```mermaid
                stateDiagram-v2
                    [*] --> ALLEGED
                %s
                ```

                ## What a guard says when nothing is on file

                | guard | what would satisfy it |
                |---|---|
                %s
                """.formatted(rows(), arrows(), guards());
    }

    private static String rows() {
        return Arrays.stream(Move.values())
                .map(move -> "| %s | %s | %s | %s |".formatted(move, names(move.from()), move.to(), names(move.needs())))
                .collect(Collectors.joining("\n"));
    }

    private static String arrows() {
        return Arrays.stream(Move.values())
                .flatMap(move -> move.from().stream().map(from -> "    %s --> %s: %s".formatted(from, move.to(), move)))
                .collect(Collectors.joining("\n"));
    }

    private static String guards() {
        Dossier strict = Dossier.of(ClaimParties.NONE, List.of(),
                new Thresholds(Reliability.C, 3, 2));
        return Arrays.stream(Guard.values())
                .map(guard -> "| %s | %s |".formatted(guard, guard.check(CaseState.of(Status.ALLEGED), strict).map(UnmetGuard::detail).orElse("")))
                .collect(Collectors.joining("\n"));
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
