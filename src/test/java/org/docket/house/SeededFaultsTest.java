package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of faults that {@code make mutants} seeds is about the program and the tests as they are now. */
@Tag("once")
class SeededFaultsTest {

    private static final Path MAIN = Path.of("src/main/java/org/docket");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int LEAST = 25;

    private static final List<Map<String, String>> FAULTS = files(Path.of("bench/mutants")).stream().map(SeededFaultsTest::members).toList();

    @Test
    void each_fault_replaces_a_text_that_occurs_once() {
        assertThat(FAULTS).hasSizeGreaterThanOrEqualTo(LEAST).allSatisfy(fault -> {
            String text = Files.readString(Path.of(fault.get("file")));
            assertThat(text.split(Pattern.quote(fault.get("find")), -1)).as(fault.get("name")).hasSize(2);
            assertThat(fault.get("put")).as(fault.get("name")).isNotNull().isNotEqualTo(fault.get("find"));
            assertThat(fault.get("harm")).as(fault.get("name")).isNotBlank();
        });
    }

    @Test
    void each_fault_names_tests_that_run_without_a_packaged_program() {
        Set<String> tests = files(TESTS).stream().map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Test.java"))
                .map(name -> name.substring(0, name.length() - ".java".length())).collect(Collectors.toSet());
        assertThat(FAULTS).allSatisfy(fault -> assertThat(tests).as(fault.get("name"))
                .containsAll(Arrays.stream(fault.get("tests").split(", ")).map(test -> test.split("#")[0]).toList()));
    }

    @Test
    void every_package_has_a_fault() {
        List<Path> packages = files(MAIN).stream().filter(file -> file.endsWith("package-info.java")).map(Path::getParent).filter(folder -> !folder.equals(MAIN)).toList();
        Set<Path> seeded = FAULTS.stream().map(fault -> Path.of(fault.get("file")).getParent()).collect(Collectors.toSet());
        assertThat(seeded).containsAll(packages);
    }

    private static Map<String, String> members(Path entry) {
        try (Stream<String> lines = Files.lines(entry)) {
            Map<String, String> members = lines.map(line -> line.split(":", 2)).collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].strip()));
            members.put("name", entry.getFileName().toString());
            return members;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
