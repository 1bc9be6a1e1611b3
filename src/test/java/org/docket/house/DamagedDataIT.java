package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.Test;

/** Every file of the data folder but the database, cut off or with bits that are others: a start ends ready, or with one sentence. */
class DamagedDataIT {

    private final Random random = new Random(22);

    @Test
    void a_start_from_damaged_files_ends_ready_or_with_one_sentence() throws Exception {
        try (Program program = Program.onH2().withoutModel().with(java.util.Map.of("DOCKET_DEMO", "true"))) {
            Wire desk = program.start();
            desk.get("/v1/verdicts?q=ferry");
            assertThat(program.stop()).isTrue();
            int damaged = 0;
            List<UnaryOperator<byte[]>> damages = List.of(this::cutOff, this::flipped, bytes -> new byte[0]);
            for (UnaryOperator<byte[]> damage : damages) {
                for (Path file : files(program)) {
                    Files.write(file, damage.apply(Files.readAllBytes(file)));
                    damaged++;
                }
                program.start();
                assertThat(program.stop()).isTrue();
            }
            System.out.printf("damaged files: %d, starts that ended ready: %d%n", damaged, damages.size());
            Path key = program.folder().resolve("webhooks.key");
            Files.writeString(key, "half a key");
            long before = Files.size(program.log());
            assertThat(program.exitCode()).isEqualTo(1);
            String said = Files.readString(program.log()).substring((int) before);
            assertThat(said.strip()).startsWith("docket: " + key + " is damaged").hasLineCount(1);
        }
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
