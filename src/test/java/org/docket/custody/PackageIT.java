package org.docket.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.Test;

/** A package that the packaged program makes, with the time stamps of an authority named in its environment, checked by one that has nothing else. */
class PackageIT {

    @Test
    void a_package_is_checked_by_a_program_that_has_nothing_else() throws Exception {
        try (var authority = new TestAuthority(); Program plain = Program.onH2().withoutModel(); Program program = plain.with(Map.of(
                "DOCKET_TIME_STAMPS_AUTHORITIES__NOTARY__URL", authority.url().toString(),
                "DOCKET_TIME_STAMPS_AUTHORITIES__NOTARY__CERTIFICATES", authority.certificates(plain.folder()).toString(),
                "DOCKET_TIME_STAMPS_EVERY", "PT0.2S"))) {
            Wire wire = program.start();
            Path zip = taken(program, stampedCase(program, wire));

            assertThat(program.exitCode("verify-package", zip.toString())).isZero();
            assertThat(program.exitCode("verify-package", zip.toString(), authority.certificates(plain.folder()).toString())).isZero();
            assertThat(Files.readString(program.log())).contains("CN=Test authority", "The package is what was handed over.");
            try (var stranger = new TestAuthority()) {
                assertThat(program.exitCode("verify-package", zip.toString(), stranger.certificates(plain.folder()).toString())).isEqualTo(1);
            }
            Files.write(zip, new byte[100]);
            assertThat(program.exitCode("verify-package", zip.toString())).isEqualTo(2);
        }
    }

    private static String stampedCase(Program program, Wire wire) throws Exception {
        String source = wire.post("/v1/sources", Map.of("name", "Archive", "kind", "OTHER", "reliability", "B")).get("id").asText();
        String address = "/v1/cases/" + wire.post("/v1/cases", Map.of("claim", Map.of("text", "It happened.", "language", "en"))).get("id").asText();
        String item = address + "/evidence/" + wire.post(address + "/evidence",
                Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", source)).get("id").asText();
        String file = ask(program, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString("minutes")), item + "/files?name=minutes.txt");
        String sha256 = file.replaceFirst("(?s).*\"sha256\":\"(\\w+)\".*", "$1");
        await().atMost(Duration.ofSeconds(20)).until(() -> wire.get(item + "/files/" + sha256 + "/time-stamps").at("/items/0/stampedAt").isTextual());
        return address;
    }

    private static Path taken(Program program, String address) throws Exception {
        Path zip = program.folder().resolve("case.zip");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + address + "/package"))
                .header("Authorization", "Bearer " + Program.KEY).build();
        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(zip)).statusCode()).isEqualTo(200);
        return zip;
    }

    private static String ask(Program program, HttpRequest.Builder request, String path) throws Exception {
        return HttpClient.newHttpClient().send(request.uri(URI.create("http://localhost:" + program.port() + path))
                .header("Authorization", "Bearer " + Program.KEY).build(), BodyHandlers.ofString()).body();
    }
}
