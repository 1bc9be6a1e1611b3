package org.docket.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.sha256;
import static org.docket.exhibit.TestFiles.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.Sha256;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How files go out: in parts, under conditions, and never as what the disk made of them. */
@QuarkusTest
class DownloadsTest {

    private static final int SIZE = 3_500_000;

    @Inject
    ContentStore store;

    @Inject
    VerifyFiles verifyFiles;

    @Inject
    Vertx vertx;

    @ParameterizedTest
    @CsvSource({"bytes=0-0, 0, 0", "bytes=0-99, 0, 99", "bytes=1048570-1048580, 1048570, 1048580", "bytes=3499990-, 3499990, 3499999", "bytes=-5, 3499995, 3499999",
            "bytes=-9999999, 0, 3499999", "bytes=10-9999999, 10, 3499999"})
    void a_part_is_that_part(String range, int first, int last) {
        String place = place();
        byte[] bytes = text(SIZE, 20);
        add(place, "a.txt", bytes).then().statusCode(201);
        Response part = desk().header("Range", range).get(place + "/" + sha256(bytes));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(first, last, SIZE));
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, first, last + 1));
    }

    @Test
    void what_is_no_part_is_the_whole_or_nothing() {
        String place = place();
        byte[] bytes = text(SIZE, 21);
        add(place, "a.txt", bytes).then().statusCode(201);
        String address = place + "/" + sha256(bytes);
        for (String range : new String[] {"bytes=5-2", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "bytes=-", "bytes="}) {
            assertThat(desk().header("Range", range).get(address).statusCode()).as(range).isEqualTo(200);
        }
        for (String range : new String[] {"bytes=3500000-", "bytes=-0", "bytes=999999999999-"}) {
            desk().header("Range", range).get(address).then().statusCode(416).header("Content-Range", "bytes */" + SIZE)
                    .body("type", equalTo("/problems/range-not-satisfiable"));
        }
    }

    @Test
    void a_part_goes_with_what_the_client_has_of_the_same() {
        String place = place();
        byte[] bytes = text(1_000, 22);
        add(place, "a.txt", bytes).then().statusCode(201);
        String address = place + "/" + sha256(bytes);
        String tag = '"' + sha256(bytes) + '"';
        desk().header("Range", "bytes=0-9").header("If-Range", tag).get(address).then().statusCode(206);
        desk().header("Range", "bytes=0-9").header("If-Range", "\"other\"").get(address).then().statusCode(200);
        desk().header("Range", "bytes=0-9").header("If-Range", "W/" + tag).get(address).then().statusCode(200);
        desk().header("If-None-Match", tag).get(address).then().statusCode(304).header("ETag", tag).header("Content-Security-Policy", "sandbox; default-src 'none'");
        desk().header("If-Match", "\"other\"").get(address).then().statusCode(412);
    }

    @Test
    void a_head_is_the_head() {
        String place = place();
        byte[] bytes = text(SIZE, 23);
        add(place, "a.txt", bytes).then().statusCode(201);
        Response head = desk().head(place + "/" + sha256(bytes));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(SIZE));
        assertThat(head.header("ETag")).isEqualTo('"' + sha256(bytes) + '"');
        assertThat(head.header("Content-Type")).isEqualTo("text/plain");
        assertThat(head.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void a_flipped_bit_is_never_served_and_always_found() throws Exception {
        String place = place();
        byte[] bytes = text(SIZE, 24);
        add(place, "a.txt", bytes).then().statusCode(201);
        String address = place + "/" + sha256(bytes);
        Path file = store.file(new Sha256(sha256(bytes))).orElseThrow();
        assertThat(verify()).doesNotContain(sha256(bytes));
        flip(file, 2_000_000);
        desk().get(address).then().statusCode(500).body("type", equalTo("/problems/content-damaged"));
        desk().header("Range", "bytes=1999999-2000001").get(address).then().statusCode(500).body("type", equalTo("/problems/content-damaged"));
        desk().header("Range", "bytes=2090000-2090001").get(address).then().statusCode(500);
        assertThat(desk().header("Range", "bytes=0-999").get(address).asByteArray()).isEqualTo(Arrays.copyOf(bytes, 1_000));
        assertThat(verify()).contains("DAMAGED: " + sha256(bytes));
        flip(file, 2_000_000);
        desk().get(address).then().statusCode(200);
    }

    @Test
    void a_file_that_is_cut_or_gone_is_never_served_and_always_found() throws Exception {
        String place = place();
        byte[] bytes = text(SIZE, 25);
        add(place, "a.txt", bytes).then().statusCode(201);
        String address = place + "/" + sha256(bytes);
        Path file = store.file(new Sha256(sha256(bytes))).orElseThrow();
        Files.write(file, Arrays.copyOf(bytes, SIZE - 1));
        desk().get(address).then().statusCode(500).body("type", equalTo("/problems/content-damaged"));
        assertThat(verify()).contains("DAMAGED: " + sha256(bytes));
        Files.delete(file);
        desk().get(address).then().statusCode(500).body("type", equalTo("/problems/content-damaged"));
        assertThat(verify()).contains("MISSING: " + sha256(bytes));
        Files.write(file, bytes);
        desk().get(address).then().statusCode(200);
    }

    @Test
    void what_nothing_names_is_surplus() throws Exception {
        byte[] bytes = text("nobody's");
        Path file = store.file(new Sha256(sha256(bytes))).orElseThrow();
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        assertThat(verify()).contains("SURPLUS: " + sha256(bytes));
        Files.delete(file);
    }

    @Test
    void a_player_that_asks_in_many_parts_looked_once() {
        String place = place();
        byte[] bytes = text(1_000, 26);
        add(place, "a.txt", bytes).then().statusCode(201);
        String address = place + "/" + sha256(bytes);
        desk().head(address);
        desk().get(address + "/custody").then().statusCode(200).body("items", hasSize(1));
        for (int i = 0; i < 5; i++) {
            desk().header("Range", "bytes=" + i + "-").get(address).then().statusCode(206);
        }
        desk().get(address + "/custody").then().statusCode(200).body("items", hasSize(2)).body("items[0].type", equalTo("EXHIBIT_ADDED"))
                .body("items[1].type", equalTo("EXHIBIT_VIEWED")).body("items[1].data.from", equalTo("127.0.0.1"))
                .body("items[1].version", equalTo(3));
        desk().get(address + "/custody?limit=1").then().body("items", hasSize(1)).body("next", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void a_file_comes_in_and_goes_out_over_http_2() throws Exception {
        String place = place();
        byte[] bytes = text(SIZE, 27);
        var options = new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false);
        var client = vertx.createHttpClient(options);
        try {
            assertThat(ask(client, HttpMethod.POST, place, "bytes=0-", Buffer.buffer(bytes)).status()).isEqualTo(201);
            for (int i = 0; i < 20; i++) {
                String address = place + "/" + sha256(bytes);
                assertThat(ask(client, HttpMethod.GET, address, "bytes=0-", Buffer.buffer()).body()).isEqualTo(bytes);
                assertThat(ask(client, HttpMethod.GET, address, "bytes=1000000-3000000", Buffer.buffer()).body())
                        .isEqualTo(Arrays.copyOfRange(bytes, 1_000_000, 3_000_001));
            }
        } finally {
            client.close();
        }
    }

    private record Answer(int status, HttpVersion version, byte[] body) {}

    private static Answer ask(HttpClient client, HttpMethod method, String address, String range, Buffer body) throws Exception {
        Answer answer = client.request(method, RestAssured.port, "localhost", address)
                .compose(request -> request.putHeader("Authorization", TestDatabase.BEARER).putHeader("Range", range).send(body)
                        .compose(got -> got.body().map(bytes -> new Answer(got.statusCode(), got.version(), bytes.getBytes()))))
                .toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
        return answer;
    }

    private String verify() throws Exception {
        var out = new ByteArrayOutputStream();
        verifyFiles.run(new PrintStream(out, true, StandardCharsets.UTF_8));
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("DIFFERENT");
        return said;
    }

    private static void flip(Path file, long at) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int was = bytes.read();
            bytes.seek(at);
            bytes.write(was ^ 4);
        }
    }
}
