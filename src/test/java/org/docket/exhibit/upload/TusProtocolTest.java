package org.docket.exhibit.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.sha256;
import static org.docket.exhibit.TestFiles.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.docket.exhibit.RawClient;
import org.docket.log.Crowd;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Uploads that go on later, with the protocol's own client and without. */
@QuarkusTest
@Tag("postgresql")
class TusProtocolTest {

    private static final int SIZE = 3_000_000;

    @Test
    void a_client_of_tus_uploads_and_resumes() throws Exception {
        String place = place();
        byte[] bytes = text(SIZE, 110);
        TusClient client = client(place);
        TusUploader first = client.createUpload(upload(bytes));
        first.setChunkSize(500_000);
        first.setRequestPayloadSize(1_000_000);
        first.uploadChunk();
        first.uploadChunk();
        first.finish(false);
        TusUploader second = client.resumeUpload(upload(bytes));
        assertThat(second.getOffset()).isEqualTo(1_000_000);
        second.setChunkSize(500_000);
        second.setRequestPayloadSize(1_000_000);
        while (second.uploadChunk() > -1) {
            assertThat(second.getOffset()).isLessThanOrEqualTo(SIZE);
        }
        second.finish();
        desk().get(place).then().body("items", hasSize(1)).body("items[0].sha256", equalTo(sha256(bytes))).body("items[0].name", equalTo("notes.txt"));
        assertThat(desk().get(place + "/" + sha256(bytes)).asByteArray()).isEqualTo(bytes);
    }

    @Test
    void what_came_of_a_part_that_broke_off_is_kept() throws Exception {
        String place = place();
        byte[] bytes = text(SIZE, 111);
        String address = create(place, SIZE);
        try (var client = RawClient.toTheProgram()) {
            client.send(("PATCH " + URI.create(address).getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TestDatabase.BEARER
                    + "\r\nTus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\nContent-Length: " + SIZE + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            client.send(Arrays.copyOf(bytes, 1_500_000));
            await().until(() -> RawClient.uploading(address) >= 1_000_000);
            client.cut();
        }
        await().untilAsserted(() -> assertThat(offset(address)).isGreaterThanOrEqualTo(1_000_000));
        int offset = offset(address);
        Response last = part(offset).body(Arrays.copyOfRange(bytes, offset, SIZE)).patch(address);
        last.then().statusCode(204).header("Upload-Offset", String.valueOf(SIZE)).header("Content-Location", place + "/" + sha256(bytes));
        assertThat(offset(address)).isEqualTo(SIZE);
        assertThat(desk().get(place + "/" + sha256(bytes)).asByteArray()).isEqualTo(bytes);
    }

    /** The file is free by the time that the answer is there. */
    @Test
    void a_part_follows_the_answer_to_the_one_before_at_once() throws Exception {
        String place = place();
        List<List<Integer>> statuses = Crowd.atOnce(16, () -> {
            String address = create(place, 1_000);
            return IntStream.range(0, 40).mapToObj(at -> part(at).body(text(1, at)).patch(address).statusCode()).toList();
        });
        assertThat(statuses).allSatisfy(answers -> assertThat(answers).containsOnly(204));
    }

    @Test
    void a_part_that_belongs_elsewhere_is_refused() {
        String address = create(place(), 1_000);
        part(5).body(text(10, 1)).patch(address).then().statusCode(409).body("type", equalTo("/problems/upload-offset"));
        part(0).body(text(1_001, 1)).patch(address).then().statusCode(413);
        desk().contentType("application/offset+octet-stream").header("Upload-Offset", 0).body(text(10, 1)).patch(address)
                .then().statusCode(412).header("Tus-Version", "1.0.0");
        tus().contentType("text/plain").header("Upload-Offset", 0).body(text(10, 1)).patch(address).then().statusCode(415);
        part(0).body(text(10, 1)).post(address).then().statusCode(400);
        part(0).header("X-HTTP-Method-Override", "PATCH").body(text(10, 1)).post(address).then().statusCode(204).header("Upload-Offset", "10");
    }

    @Test
    void a_part_with_a_checksum_counts_whole_or_not_at_all() throws NoSuchAlgorithmException {
        String address = create(place(), 1_000);
        byte[] bytes = text(100, 1);
        String right = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes));
        part(0).header("Upload-Checksum", "sha1 " + right).body(text(100, 2)).patch(address).then().statusCode(460);
        assertThat(offset(address)).isZero();
        part(0).header("Upload-Checksum", "crc32 AAAA").body(bytes).patch(address).then().statusCode(400);
        part(0).header("Upload-Checksum", "sha1 " + right).body(bytes).patch(address).then().statusCode(204).header("Upload-Offset", "100");
    }

    @Test
    void a_content_that_is_not_taken_ends_its_upload() {
        String place = place();
        String address = create(place, 200);
        byte[] program = new byte[200];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, program, 0, 7);
        part(0).body(program).patch(address).then().statusCode(415);
        tus().head(address).then().statusCode(404);
        desk().get(place).then().body("items", hasSize(0));
    }

    @Test
    void an_upload_can_be_given_up() {
        String address = create(place(), 1_000);
        tus().delete(address).then().statusCode(204);
        tus().head(address).then().statusCode(404);
    }

    /** Whatever comes first: what is gone is gone, and nothing of it becomes an exhibit. */
    @Test
    void a_part_that_finishes_while_its_upload_is_given_up_finds_none() throws Exception {
        for (int sent : new int[] {500, 1_000}) {
            String place = place();
            String address = create(place, 1_000);
            try (var client = RawClient.toTheProgram()) {
                client.send(("PATCH " + URI.create(address).getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TestDatabase.BEARER
                        + "\r\nTus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\nContent-Length: " + sent + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                client.send(text(sent - 1, 7));
                await().until(() -> RawClient.isUploading(address));
                tus().delete(address).then().statusCode(204);
                client.send(text(1, 7));
                assertThat(client.status()).isEqualTo(404);
            }
            tus().head(address).then().statusCode(404);
            desk().get(place).then().body("items", hasSize(0));
        }
    }

    @Test
    void beginning_takes_a_length_that_is_taken() {
        String place = place();
        tus().header("Upload-Length", 1L << 40).post(place).then().statusCode(413);
        tus().header("Upload-Length", 0).post(place).then().statusCode(422);
        tus().header("Upload-Length", "many").post(place).then().statusCode(400);
        tus().post(place).then().statusCode(400);
        desk().header("Tus-Resumable", "0.2.2").header("Upload-Length", 10).post(place).then().statusCode(412).header("Tus-Version", "1.0.0");
        desk().options(place).then().statusCode(204).header("Tus-Extension", containsString("creation")).header("Tus-Max-Size", notNullValue());
    }

    private static TusClient client(String place) throws IOException {
        var client = new TusClient();
        client.setUploadCreationURL(URI.create("http://localhost:" + RestAssured.port + place).toURL());
        client.setHeaders(Map.of("Authorization", TestDatabase.BEARER));
        client.enableResuming(new TusURLMemoryStore());
        return client;
    }

    private static TusUpload upload(byte[] bytes) {
        var upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(bytes));
        upload.setSize(bytes.length);
        upload.setFingerprint("notes");
        upload.setMetadata(Map.of("filename", "notes.txt"));
        return upload;
    }

    private static RequestSpecification tus() {
        return desk().header("Tus-Resumable", "1.0.0");
    }

    private static RequestSpecification part(int offset) {
        return tus().contentType("application/offset+octet-stream").header("Upload-Offset", offset);
    }

    private static String create(String place, int length) {
        return tus().header("Upload-Length", length).post(place).then().statusCode(201).header("Tus-Resumable", "1.0.0")
                .header("Upload-Expires", notNullValue()).extract().header("Location");
    }

    private static int offset(String address) {
        return Integer.parseInt(tus().head(address).then().statusCode(200).extract().header("Upload-Offset"));
    }
}
