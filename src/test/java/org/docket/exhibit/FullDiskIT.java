package org.docket.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.docket.packaged.WithProgram;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Files on a disk of 4 MiB; skipped where the user that runs the tests may not mount one. */
@WithProgram(value = "docket.files.reserve=1K", resources = FullDiskIT.FilesOnSmallDisk.class)
class FullDiskIT {

    private static final Path DISK = Path.of("target/small-disk").toAbsolutePath();

    static final class FilesOnSmallDisk implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            SmallDisk.mount(DISK, "4m");
            return Map.of("docket.files.folder", DISK.toString());
        }

        @Override
        public void stop() {
            SmallDisk.unmount(DISK);
        }
    }

    @Test
    void a_full_disk_is_said_and_takes_nothing_half() throws IOException, InterruptedException {
        boolean mounted = SmallDisk.isMounted(DISK);
        if (!mounted) {
            System.out.println("SKIPPED: a full disk, because no small disk can be mounted here");
        }
        Assumptions.assumeTrue(mounted);
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
}
