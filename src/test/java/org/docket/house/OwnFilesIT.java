package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.docket.packaged.Ports;
import org.docket.packaged.Program;
import org.junit.jupiter.api.Test;

/** What the packaged program writes is its own user's alone, and what operators look at can have a port of its own. */
class OwnFilesIT {

    @Test
    void whatever_is_written_into_the_data_folder_is_for_its_owner_alone() throws Exception {
        int management = Ports.free();
        try (Program program = Program.withTheDemo().with(Map.of("DOCKET_MANAGEMENT_PORT", String.valueOf(management), "DOCKET_ADMIN_KEY", Program.KEY))) {
            Files.setPosixFilePermissions(program.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
            program.start();
            operationsAreApart(program, management);
            work(program);
            awaitModel(program);
            onlyForTheOwner(program.folder(), program.log());
            assertThat(program.stop()).isTrue();
            assertThat(program.folder().resolve("board.snapshot")).exists();
            onlyForTheOwner(program.folder(), program.log());
        }
    }

    private static void operationsAreApart(Program program, int management) {
        for (String path : List.of("/metrics", "/health", "/health/ready", "/health/live")) {
            asking(management).get(path).then().statusCode(200);
            asking(program.port()).get(path).then().statusCode(404);
        }
        for (String path : List.of("/", "/v1/verdicts", "/v1/cases", "/docs", "/openapi")) {
            asking(management).get(path).then().statusCode(404);
            asking(program.port()).get(path).then().statusCode(path.equals("/v1/cases") ? 401 : 200);
        }
    }

    /** Its native library is one of the files. */
    private static void awaitModel(Program program) {
        Awaitility.await("an answer by meaning").until(() -> !Boolean.TRUE.equals(asking(program.port()).contentType("application/json")
                .body(Map.of("text", "A ferry sailed.")).post("/v1/matches").path("degraded")));
    }

    /** So that there are files of everything that has some: contents, uploads, imports, indexes, keys. */
    private static void work(Program program) {
        String evidence = "/v1/cases/" + desk(program).get("/v1/cases?sort=number").path("items[0].id") + "/evidence";
        String files = evidence + '/' + desk(program).get(evidence).path("items[0].id") + "/files";
        desk(program).contentType("text/plain").body("A file of evidence.").post(files).then().statusCode(201);
        desk(program).header("Tus-Resumable", "1.0.0").header("Upload-Length", 100).header("Upload-Metadata", "filename YS50eHQ=").post(files).then()
                .statusCode(201);
        desk(program).contentType("application/x-ndjson").body("{}".getBytes(StandardCharsets.UTF_8)).post("/v1/imports").then().statusCode(202);
    }

    private static RequestSpecification desk(Program program) {
        return asking(program.port()).header("Authorization", "Bearer " + Program.KEY);
    }

    private static RequestSpecification asking(int port) {
        return RestAssured.given().baseUri("http://localhost").port(port);
    }

    /** But what this test has the program say. */
    private static void onlyForTheOwner(Path folder, Path log) throws IOException {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(folder.resolve("files/store")));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(path -> !path.equals(log)).filter(path -> !isOnlyForTheOwner(path))).isEmpty();
        }
    }

    /** True for a file that was removed meanwhile, as indexes do with their temporary ones. */
    private static boolean isOnlyForTheOwner(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path)).equals(Files.isDirectory(path) ? "rwx------" : "rw-------");
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
