package org.docket.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Files on a disk of 4 MiB, which whoever runs the tests has to be allowed to mount. */
@QuarkusTest
@TestProfile(FullDiskTest.SmallDisk.class)
class FullDiskTest {

    private static final Path DISK = Path.of("target/small-disk").toAbsolutePath();

    public static class SmallDisk implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            if (!isMounted()) {
                mount();
            }
            return Map.of("docket.files.folder", DISK.toString(), "docket.files.reserve", "1K");
        }
    }

    @AfterAll
    static void unmount() {
        if (isMounted()) {
            run("umount", "-l", DISK.toString());
        }
    }

    @Test
    void a_full_disk_is_said_and_takes_nothing_half() throws IOException, InterruptedException {
        if (!isMounted()) {
            System.out.println("SKIPPED: a full disk, because no small disk can be mounted here");
        }
        Assumptions.assumeTrue(isMounted());
        String place = place();
        add(place, "a.txt", text(5_000_000, 90)).then().statusCode(507).body("type", equalTo("/problems/storage-full"));
        try (var client = RawClient.toTheProgram()) {
            client.begin(place, -1);
            for (int i = 0; i < 12; i++) {
                client.chunk(text(500_000, 91 + i));
            }
            assertThat(client.status()).isEqualTo(507);
        }
        await().untilAsserted(() -> assertThat(RawClient.incoming()).isEmpty());
        desk().get(place).then().body("items", hasSize(0));
        add(place, "b.txt", text(2_000_000, 99)).then().statusCode(201);
        add(place, "c.txt", text(2_300_000, 98)).then().statusCode(507);
        add(place, "d.txt", text(1_000_000, 97)).then().statusCode(201);
    }

    private static void mount() {
        try {
            Files.createDirectories(DISK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", DISK.toString());
    }

    private static boolean isMounted() {
        try {
            return Files.isReadable(Path.of("/proc/mounts")) && Files.readString(Path.of("/proc/mounts")).contains(" " + DISK + " tmpfs ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
