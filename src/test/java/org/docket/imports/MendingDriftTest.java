package org.docket.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on imports has every rule of mending, in the words that the code has for it. */
class MendingDriftTest {

    private static final Path PAGE = Path.of("docs/imports.md");
    private static final String START = "<!-- rules: written by make docs -->\n";
    private static final String END = "<!-- end of rules -->";

    @Test
    void the_page_has_every_rule() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(START) + START.length();
        int to = page.indexOf(END);
        if (Boolean.getBoolean("docket.regenerate")) {
            Files.writeString(PAGE, page.substring(0, from) + table() + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to)).as("run `make docs`").isEqualTo(table());
    }

    private static String table() {
        return "| rule | what it does |\n|---|---|\n" + Arrays.stream(ImportRepair.values())
                .map(rule -> "| `%s` | %s |\n".formatted(rule.code(), rule.meaning()))
                .collect(Collectors.joining());
    }
}
