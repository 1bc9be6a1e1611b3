package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows between packages are those that both packages list in their {@code package-info.java}, without a cycle; ARCHITECTURE.md shows them. */
class PackageArrowsDriftTest {

    private static final Path ARCHITECTURE = Path.of("ARCHITECTURE.md");
    private static final String START = "<!-- arrows: written by make docs -->\n";
    private static final String END = "<!-- end of arrows -->";
    private static final PackageArrows CLASSES = PackageArrows.ofClasses(
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.docket"));

    @Test
    void each_package_lists_what_it_depends_on() {
        assertThat(CLASSES.targets()).as("\"Depends on\" of the package-info.java files").isEqualTo(PackageArrows.listed("Depends on").targets());
    }

    @Test
    void each_package_lists_what_uses_it() {
        assertThat(CLASSES.inverted().targets()).as("\"Used by\" of the package-info.java files").isEqualTo(PackageArrows.listed("Used by").targets());
    }

    @Test
    void there_is_no_cycle() {
        assertThat(CLASSES.inCycles()).isEmpty();
    }

    @Test
    void a_cycle_is_found_and_a_chain_is_none() {
        assertThat(arrows("a>b b>c c>b d>c e>f f>").inCycles()).isEqualTo(Set.of("a", "b", "c", "d"));
        assertThat(arrows("a>b b>c c>").inCycles()).isEmpty();
    }

    @Test
    void the_architecture_shows_the_arrows_that_the_code_has() throws IOException {
        String text = Files.readString(ARCHITECTURE);
        int from = text.indexOf(START) + START.length();
        int to = text.indexOf(END);
        if (Boolean.getBoolean("docket.regenerate")) {
            Files.writeString(ARCHITECTURE, text.substring(0, from) + table() + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to)).as("run `make docs`").isEqualTo(table());
    }

    private static String table() {
        return "| package | depends on |\n|---|---|\n" + CLASSES.targets().entrySet().stream()
                .map(entry -> "| `%s` | %s |%n".formatted(entry.getKey(), shown(entry.getValue()))).collect(Collectors.joining());
    }

    private static String shown(SortedSet<String> names) {
        return names.isEmpty() ? "nothing" : names.stream().map(name -> '`' + name + '`').collect(Collectors.joining(", "));
    }

    /** @param listed such as {@code a>b a>c b>} */
    private static PackageArrows arrows(String listed) {
        var targets = new TreeMap<String, SortedSet<String>>();
        for (String arrow : listed.split(" ")) {
            String[] ends = arrow.split(">", 2);
            SortedSet<String> of = targets.computeIfAbsent(ends[0], key -> new TreeSet<>());
            if (!ends[1].isEmpty()) {
                of.add(ends[1]);
            }
        }
        return new PackageArrows(targets);
    }
}
