package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.docket.packaged.Program;
import org.junit.jupiter.api.Test;

/** Types what the README tells a newcomer to type, into the packaged program with the demo desk, and reads what it shows. */
class ReadmeIT {

    @Test
    void what_a_newcomer_types_is_answered_as_the_readme_shows() throws Exception {
        try (Program program = Program.withTheDemo()) {
            program.start();
            assertThat(names(program.readyBlock())).isEqualTo(names(Files.readString(Readme.FILE))).hasSize(8);
            Readme readme = Readme.read();
            assertThat(Typed.compare(readme, readme.script(program.port(), program.madeKey()), program.folder())).isEqualTo(3);
        }
    }

    /** The names of the lines of a ready block. */
    private static List<String> names(String text) {
        return Pattern.compile("(?m)^  ([a-z]+(?: [a-z]+)?) {2,}\\S").matcher(text.substring(text.indexOf("Docket is ready."))).results()
                .map(found -> found.group(1)).toList();
    }

    @Test
    void every_make_target_that_the_readme_names_is_there() throws IOException {
        String makefile = Files.readString(Path.of("Makefile"));
        List<String> targets = Pattern.compile("(?m)(?:`|^)make ([a-z-]+)").matcher(Files.readString(Readme.FILE)).results().map(found -> found.group(1)).toList();
        assertThat(targets).contains("run", "test").allSatisfy(target -> assertThat(makefile).containsPattern("(?m)^" + target + ":"));
    }
}
