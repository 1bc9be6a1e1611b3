package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFolderTest {

    private IndexFolder folder;
    private Path place;

    @BeforeEach
    void anIndexOfOneClaim() throws IOException {
        Path data = Files.createTempDirectory(Path.of("target"), "folder-");
        folder = new IndexFolder(data);
        place = data.resolve("search/verdicts");
        try (var index = folder.open("verdicts", Claims.PATIENCE)) {
            index.put(List.of(new ClaimText(new UUID(0, 1), 1, "en", List.of("A ferry sailed."), List.of(), List.of(), "", Map.of(), Instant.EPOCH,
                    Instant.EPOCH)));
            index.commit(Map.of("position", "9"));
        }
    }

    @Test
    void what_was_committed_is_there_again() throws IOException {
        try (var index = folder.open("verdicts", Claims.PATIENCE)) {
            assertThat(index.size()).isEqualTo(1);
            assertThat(index.notes()).isEqualTo(Map.of("position", "9"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".cfs", ".si"})
    void an_index_with_one_wrong_byte_is_thrown_away(String part) throws IOException {
        Path file = file(part);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".cfs"})
    void an_index_that_lacks_a_file_is_thrown_away(String part) throws IOException {
        Files.delete(file(part));
        isEmpty();
    }

    /** Every file of an index, cut off and with one bit that is another: it opens as it was, or empty. */
    @Test
    void an_index_that_is_damaged_anywhere_opens() throws IOException {
        Map<Path, byte[]> whole = new HashMap<>();
        try (var files = Files.list(place)) {
            for (Path file : files.toList()) {
                whole.put(file, Files.readAllBytes(file));
            }
        }
        var random = new Random(22);
        for (Path file : whole.keySet()) {
            for (int i = 0; i < 12; i++) {
                restore(whole);
                byte[] bytes = whole.get(file);
                byte[] damaged = i % 3 == 0 && bytes.length > 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
                if (damaged.length > 0) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, damaged);
                try (var index = folder.open("verdicts", Claims.PATIENCE)) {
                    assertThat(index.size()).as("%s %d", file, i).isBetween(0, 1);
                }
            }
        }
    }

    private void restore(Map<Path, byte[]> whole) throws IOException {
        try (var files = Files.list(place)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    @Test
    void a_file_where_the_folder_belongs_is_removed() throws IOException {
        restore(Map.of());
        Files.delete(place);
        Files.writeString(place, "nothing of ours");
        isEmpty();
    }

    @Test
    void two_processes_have_an_index_each() throws IOException {
        try (var one = folder.open("verdicts", Claims.PATIENCE); var other = folder.open("verdicts", Claims.PATIENCE)) {
            assertThat(one.size()).isEqualTo(1);
            assertThat(other.size()).isZero();
        }
    }

    private void isEmpty() throws IOException {
        try (var index = folder.open("verdicts", Claims.PATIENCE)) {
            assertThat(index.size()).isZero();
            assertThat(index.notes()).isEmpty();
        }
    }

    private Path file(String part) throws IOException {
        try (var files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().contains(part)).findFirst().orElseThrow();
        }
    }
}
