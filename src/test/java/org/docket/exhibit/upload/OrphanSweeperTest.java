package org.docket.exhibit.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.sha256;
import static org.docket.exhibit.TestFiles.text;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.Sha256;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the store has and no row names goes; everything else stays. */
@QuarkusTest
@Tag("postgresql")
class OrphanSweeperTest {

    private static final Duration LONG_AGO = Duration.ofHours(2);

    @Inject
    OrphanSweeper sweep;

    @Inject
    ContentStore store;

    @Inject
    Clock clock;

    @Test
    void what_nothing_names_goes_once_it_is_old() throws IOException {
        Path old = stray(text("an old stray"), LONG_AGO);
        Path young = stray(text("a young stray"), Duration.ofMinutes(50));
        sweep.sweep();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        Files.delete(young);
    }

    @Test
    void what_is_named_stays_however_old() throws IOException {
        String place = place();
        byte[] bytes = text(1_000, 120);
        add(place, "a.txt", bytes).then().statusCode(201);
        age(store.file(new Sha256(sha256(bytes))).orElseThrow(), LONG_AGO);
        sweep.sweep();
        assertThat(desk().get(place + "/" + sha256(bytes)).asByteArray()).isEqualTo(bytes);
    }

    @Test
    void a_stray_that_is_brought_belongs_to_somebody() throws IOException {
        byte[] bytes = text(1_000, 121);
        stray(bytes, LONG_AGO);
        String place = place();
        add(place, "a.txt", bytes).then().statusCode(201);
        sweep.sweep();
        assertThat(desk().get(place + "/" + sha256(bytes)).asByteArray()).isEqualTo(bytes);
    }

    private Path stray(byte[] bytes, Duration age) throws IOException {
        Path file = store.file(new Sha256(sha256(bytes))).orElseThrow();
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        age(file, age);
        return file;
    }

    private void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
    }
}
