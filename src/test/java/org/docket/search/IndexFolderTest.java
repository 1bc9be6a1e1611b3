package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
