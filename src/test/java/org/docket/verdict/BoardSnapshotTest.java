package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A snapshot saves time at a start; one that is damaged costs that time, and nothing else. */
@QuarkusTest
class BoardSnapshotTest {

    @Inject
    BoardSnapshot snapshot;

    @ConfigProperty(name = "docket.data-dir")
    Path data;

    @Test
    void one_that_is_damaged_anywhere_is_not_used() throws Exception {
        TestVerdicts.published("A ferry sailed.", "ferries");
        Path file = data.resolve("board.snapshot");
        snapshot.save();
        assertThat(snapshot.restore()).isTrue();
        byte[] whole = Files.readAllBytes(file);
        var random = new Random(22);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (damaged.length == whole.length) {
                damaged[i < 60 ? i % whole.length : random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            assertThat(snapshot.restore()).as("damage %d", i).isFalse();
        }
        Files.write(file, new byte[0]);
        assertThat(snapshot.restore()).isFalse();
        Files.delete(file);
        assertThat(snapshot.restore()).isFalse();
    }
}
