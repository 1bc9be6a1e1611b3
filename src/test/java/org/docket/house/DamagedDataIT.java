package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every file of the data folder but the database, cut off or with bits that are others: a start ends ready, or with one sentence. The suite damages all at once, three
 * times; {@code make proof} one after the other.
 */
class DamagedDataIT {

    private static final String KEY_FILE = "webhooks.key";

    private final Random random = new Random(22);
    private final List<UnaryOperator<byte[]>> damages = List.of(this::cutOff, this::flipped, bytes -> new byte[0]);

    @Test
    void a_start_from_damaged_files_ends_ready_or_with_one_sentence() throws Exception {
        try (Program program = used()) {
            int damaged = 0;
            for (UnaryOperator<byte[]> damage : damages) {
                for (Path file : files(program)) {
                    Files.write(file, damage.apply(Files.readAllBytes(file)));
                    damaged++;
                }
                program.start();
                assertThat(program.stop()).isTrue();
            }
            System.out.printf("damaged files: %d, starts that ended ready: %d%n", damaged, damages.size());
            Files.writeString(program.folder().resolve(KEY_FILE), "half a key");
            assertThat(endsWithOneSentence(program)).isTrue();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "docket.proof", matches = "true")
    void a_start_from_one_damaged_file_ends_ready_or_with_one_sentence() throws Exception {
        try (Program program = used()) {
            int ready = 0;
            int refused = 0;
            for (Path file : Stream.concat(files(program).stream(), Stream.of(program.folder().resolve(KEY_FILE))).toList()) {
                for (UnaryOperator<byte[]> damage : damages) {
                    if (Files.exists(file)) {
                        byte[] whole = Files.readAllBytes(file);
                        Files.write(file, damage.apply(whole));
                        if (starts(program, file)) {
                            ready++;
                        } else {
                            refused++;
                            Files.write(file, whole);
                        }
                    }
                }
            }
            System.out.printf("starts with one damaged file: %d ready, %d with one sentence%n", ready, refused);
            assertThat(ready).isGreaterThan(refused);
        }
    }

    /** Whether it ends ready; a failure where it does otherwise without one sentence. A key may be damaged so that it is another key. */
    private static boolean starts(Program program, Path file) throws Exception {
        long before = Files.size(program.log());
        try {
            program.start();
        } catch (IllegalStateException refused) {
            assertSentence(program, file, before);
            return false;
        }
        assertThat(program.stop()).as(file.toString()).isTrue();
        return true;
    }

    private static boolean endsWithOneSentence(Program program) throws Exception {
        long before = Files.size(program.log());
        assertThat(program.exitCode()).isEqualTo(1);
        assertSentence(program, program.folder().resolve(KEY_FILE), before);
        return true;
    }

    private static void assertSentence(Program program, Path file, long before) throws IOException {
        String said = Files.readString(program.log()).substring((int) before);
        assertThat(said.strip()).startsWith("docket: " + file + " is damaged").hasLineCount(1);
    }

    /** One whose board, index, files and snapshot were written. */
    private static Program used() throws Exception {
        Program program = Program.onH2().withoutModel().with(Map.of("DOCKET_DEMO", "true"));
        Wire desk = program.start();
        desk.get("/v1/verdicts?q=ferry");
        assertThat(program.stop()).isTrue();
        return program;
    }

    private byte[] cutOff(byte[] bytes) {
        return bytes.length == 0 ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        for (int i = 0; i < Math.min(8, bytes.length); i++) {
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return other;
    }

    private static List<Path> files(Program program) throws IOException {
        try (var tree = Files.walk(program.folder())) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("docket\\.mv\\.db|server\\.log|webhooks\\.key")).toList();
        }
    }
}
