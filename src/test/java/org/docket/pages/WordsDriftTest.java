package org.docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said in one language is said in the others, of the same things. */
class WordsDriftTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    @Test
    void every_language_says_all() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            for (Path english : files.filter(file -> file.toString().endsWith("_en.properties")).toList()) {
                Path arabic = MESSAGES.resolve(english.getFileName().toString().replace("_en.", "_ar."));
                assertThat(said(arabic)).as(arabic.toString()).isEqualTo(said(english));
            }
        }
    }

    /** Keys with the places that their texts have. */
    private static Set<String> said(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.stream().map(line -> line.substring(0, line.indexOf('=')) + PLACE.matcher(line).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new))).collect(Collectors.toCollection(TreeSet::new));
    }
}
