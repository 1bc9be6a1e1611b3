package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each defense of docs/security.md names tests that exist. */
@Tag("once")
class SecurityTableTest {

    private static final Path TABLE = Path.of("docs/security.md");
    private static final Pattern TEST = Pattern.compile("`(?:[a-z.]+\\.)?(\\w+(?:Test|IT))(?:#(\\w+))?`");
    private static final int LEAST = 25;

    @Test
    void each_defense_names_tests_that_there_are() throws IOException {
        Map<String, Path> tests = tests();
        List<String> rows = Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| ") && !line.startsWith("| defense")).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(LEAST).allSatisfy(row -> {
            var named = TEST.matcher(row.substring(row.indexOf('|', 1))).results().toList();
            assertThat(named).as(row).isNotEmpty();
            for (var test : named) {
                assertThat(tests).as(row).containsKey(test.group(1));
                if (test.group(2) != null) {
                    assertThat(Files.readString(tests.get(test.group(1)))).as(row).contains("void " + test.group(2) + '(');
                }
            }
        });
    }

    private static Map<String, Path> tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""), file -> file, (one, other) -> one));
        }
    }
}
