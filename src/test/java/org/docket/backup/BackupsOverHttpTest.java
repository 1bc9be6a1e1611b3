package org.docket.backup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@Tag("postgresql")
class BackupsOverHttpTest {

    @TempDir
    Path folder;

    @Test
    void it_takes_an_admin_who_may_see_who_sources_are() {
        given().get("/v1/backup").then().statusCode(401);
        String person = written("/v1/people", Map.of("name", "Ines", "email", UUID.randomUUID() + "@desk.example", "roles", List.of("CHECKER")), "id");
        assertThat(status(written("/v1/keys", Map.of("ownerId", person, "scopes", List.of("cases:read")), "key"))).isEqualTo(403);
        String admin = given().header("Authorization", TestDatabase.BEARER).get("/v1/me").path("id");
        assertThat(status(written("/v1/keys", Map.of("ownerId", admin, "scopes", List.of("admin")), "key"))).isEqualTo(403);
        assertThat(status(written("/v1/keys", Map.of("ownerId", admin, "scopes", List.of("admin", "identities:read")), "key"))).isEqualTo(200);
    }

    @Test
    void it_is_whole_and_that_it_was_taken_is_told() throws Exception {
        written("/v1/sources", Map.of("name", "Harbor authority", "kind", "AGENCY", "reliability", "B"), "id");
        Response taken = given().header("Authorization", TestDatabase.BEARER).get("/v1/backup?files=false");
        long position = Long.parseLong(taken.header("Docket-Position"));
        Path file = folder.resolve("backup.zip");
        Files.copy(new ByteArrayInputStream(taken.asByteArray()), file);
        Restore.Told told = new Restore(DatabaseSettings.in(folder), (done, all) -> { }, Clock.systemUTC()).check(file);
        assertThat(told.position()).isEqualTo(position);
        assertThat(told.rows()).isGreaterThan(position);
        assertThat(told.withFiles()).isFalse();
        assertThat(taken.header("Content-Type")).isEqualTo("application/zip");
        assertThat(taken.header("Cache-Control")).isEqualTo("private, no-store");
        await().untilAsserted(() -> assertThat(takenAfter(position)).isEqualTo(1));
        await().untilAsserted(() -> assertThat(lastTaken()).isPositive());
    }

    @Test
    void whoever_asks_for_the_head_alone_takes_none() {
        Response head = given().header("Authorization", TestDatabase.BEARER).head("/v1/backup");
        assertThat(head.statusCode()).isEqualTo(200);
        long position = Long.parseLong(head.header("Docket-Position"));
        written("/v1/sources", Map.of("name", "Later", "kind", "AGENCY", "reliability", "B"), "id");
        await().untilAsserted(() -> assertThat(types(position)).contains("SOURCE_ADDED"));
        assertThat(takenAfter(position)).isZero();
    }

    private static int status(String key) {
        return given().header("Authorization", "Bearer " + key).get("/v1/backup?files=false").statusCode();
    }

    private static String written(String path, Map<String, ?> body, String member) {
        return given().header("Authorization", TestDatabase.BEARER).contentType("application/json").body(body).post(path).then().statusCode(201).extract().path(member);
    }

    private static long takenAfter(long position) {
        return types(position).stream().filter("BACKED_UP"::equals).count();
    }

    private static List<String> types(long position) {
        return given().header("Authorization", TestDatabase.BEARER).get("/v1/events?limit=200&after=" + position).path("items.type");
    }

    private static double lastTaken() {
        return given().get("/metrics").asString().lines().filter(line -> line.startsWith("docket_backup_last_seconds "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ')))).findFirst().orElse(0);
    }
}
