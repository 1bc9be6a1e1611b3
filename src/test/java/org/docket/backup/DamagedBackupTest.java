package org.docket.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import org.docket.platform.Effort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a desk as an earlier version had it, then with something changed. */
class DamagedBackupTest {

    private static final Path WHOLE = Path.of("src/test/resources/backup/version-27.zip");
    private static final long SEED = 20_261_127;
    private static final ProgressListener UNSEEN = (done, all) -> { };

    @TempDir
    Path folder;

    @Test
    void a_bit_that_is_another_is_found_or_changes_nothing() throws Exception {
        byte[] whole = Files.readAllBytes(WHOLE);
        Restore.Told told = restore().check(WHOLE);
        var random = new Random(SEED);
        int refused = 0;
        int flips = Effort.of(2_000);
        for (int i = 0; i < flips; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            try {
                assertThat(restore().check(written(damaged))).as("byte %d", at).isEqualTo(told);
            } catch (RestoreFailure found) {
                refused++;
            }
        }
        assertThat(refused).as("the rest is what a ZIP says twice").isGreaterThan(flips * 3 / 4);
    }

    @Test
    void one_that_was_cut_off_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(WHOLE);
        for (int length : new int[] {0, 1, whole.length / 3, whole.length - 1}) {
            Path cut = written(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> restore().check(cut)).as("%d bytes", length).isInstanceOf(RestoreFailure.class);
        }
    }

    @Test
    void nothing_is_left_of_one_that_is_refused() throws Exception {
        byte[] damaged = Files.readAllBytes(WHOLE);
        damaged[damaged.length / 2] ^= 1;
        Path file = written(damaged);
        Path data = Files.createDirectory(folder.resolve("data"));
        assertThatThrownBy(() -> new Restore(DatabaseSettings.in(data), UNSEEN, Clock.systemUTC()).from(file)).isInstanceOf(RestoreFailure.class);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_database_that_is_there_is_left_alone() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        var restore = new Restore(DatabaseSettings.in(data), UNSEEN, Clock.systemUTC());
        Restore.Told told = restore.from(WHOLE);
        assertThat(told.schema()).isEqualTo(27);
        assertThat(told.position()).isPositive();
        byte[] there = Files.readAllBytes(data.resolve("docket.mv.db"));
        assertThatThrownBy(() -> restore.from(WHOLE)).isInstanceOf(RestoreFailure.class);
        assertThat(Files.readAllBytes(data.resolve("docket.mv.db"))).isEqualTo(there);
    }

    private Restore restore() {
        return new Restore(DatabaseSettings.in(folder.resolve("none")), UNSEEN, Clock.systemUTC());
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("damaged.zip"), bytes);
    }
}
