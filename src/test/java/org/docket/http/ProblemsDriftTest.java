package org.docket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemsDriftTest {

    private static final Path PAGE = Path.of("docs/problems.md");

    @Test
    void the_page_of_problems_agrees_with_the_code() throws IOException {
        if (Boolean.getBoolean("docket.regenerate")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).as("out of date; mend it with: make docs").content().isEqualTo(page());
    }

    private static String page() {
        return Arrays.stream(ProblemType.values())
                .map(type -> "| `%s` | %d | %s | %s |%n".formatted(type.slug(), type.status(), type.title(), type.explanation()))
                .collect(Collectors.joining("", """
                        # Problems

                        Every error is `application/problem+json` (RFC 9457); its `type` is `/problems/` and the slug.
                        Generated from `ProblemType`; `make docs` writes it anew.

                        | slug | status | title | meaning |
                        |---|---|---|---|
                        """, ""));
    }
}
