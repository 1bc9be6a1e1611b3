package org.docket.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.sha256;
import static org.docket.exhibit.TestFiles.text;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import org.docket.access.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One file over several connections, and a file whose beginning comes with its creation. */
@QuarkusTest
class TusConcatenationTest {

    private static final int HALF = 400_000;

    private static RequestSpecification tus() {
        return desk().header("Tus-Resumable", "1.0.0");
    }

    private static String partial(String place, byte[] bytes) {
        String address = tus().header("Upload-Concat", "partial").header("Upload-Length", bytes.length).post(place).then().statusCode(201).extract()
                .header("Location");
        send(address, bytes).then().statusCode(204);
        return address;
    }

    private static Response send(String address, byte[] bytes) {
        return tus().contentType("application/offset+octet-stream").header("Upload-Offset", 0).body(bytes).patch(address);
    }

    private static Response joined(String place, String... parts) {
        return tus().header("Upload-Concat", "final;" + String.join(" ", parts))
                .header("Upload-Metadata", "filename " + Base64.getEncoder().encodeToString("whole.txt".getBytes())).post(place);
    }

    private static byte[] half(byte[] bytes, int which) {
        return Arrays.copyOfRange(bytes, which * HALF, (which + 1) * HALF);
    }

    @Test
    void parts_become_one_file_in_their_order_and_are_none_themselves() {
        String place = place();
        byte[] bytes = text(2 * HALF, 230);
        String second = partial(place, half(bytes, 1));
        String first = partial(place, half(bytes, 0));
        tus().head(first).then().statusCode(200).header("Upload-Concat", equalTo("partial")).header("Upload-Offset", String.valueOf(HALF));
        desk().get(place).then().body("items", hasSize(0));
        Response whole = joined(place, first, URI.create(second).getPath());
        whole.then().statusCode(201).header("Upload-Offset", String.valueOf(2 * HALF)).header("Content-Location", place + "/" + sha256(bytes));
        desk().get(place).then().body("items", hasSize(1)).body("items[0].sha256", equalTo(sha256(bytes))).body("items[0].name", equalTo("whole.txt"));
        assertThat(desk().get(place + "/" + sha256(bytes)).asByteArray()).isEqualTo(bytes);
        tus().head(whole.header("Location")).then().statusCode(200).header("Upload-Offset", String.valueOf(2 * HALF));
        tus().head(first).then().statusCode(404);
        tus().head(second).then().statusCode(404);
    }

    @Test
    void what_is_not_complete_or_belongs_elsewhere_is_not_put_together() {
        String place = place();
        String other = place();
        String part = partial(place, text(HALF, 231));
        String begun = tus().header("Upload-Concat", "partial").header("Upload-Length", 100).post(place).header("Location");
        String whole = tus().header("Upload-Length", 100).post(place).header("Location");
        String elsewhere = partial(other, text(HALF, 232));
        String unknown = "/v1/uploads/01a20d94-9dd8-7423-93d5-3629db2a1585";
        for (String wrong : new String[] {begun, whole, elsewhere, unknown, part, "x", "/v1/cases/1", "../v1/uploads/1"}) {
            joined(place, part, wrong).then().statusCode(400).body("errors[0].pointer", equalTo("/header/Upload-Concat"));
        }
        TestPeople.with(TestPeople.keyOf("CHECKER")).header("Tus-Resumable", "1.0.0").header("Upload-Concat", "final;" + part).post(place).then().statusCode(400);
        desk().get(place).then().body("items", hasSize(0));
        joined(place, part).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "final", "final;", "whole", "partial;x", "FINAL;/v1/uploads/01a20d94-9dd8-7423-93d5-3629db2a1585"})
    void what_is_neither_a_part_nor_a_whole_is_refused_before_anything_is_kept(String said) {
        tus().header("Upload-Concat", said).header("Upload-Length", 10).post(place()).then().statusCode(400);
    }

    @Test
    void more_parts_than_are_taken_are_refused() {
        String address = "/v1/uploads/01a20d94-9dd8-7423-93d5-";
        String[] parts = IntStream.range(0, 65).mapToObj(i -> address + "%012x".formatted(i)).toArray(String[]::new);
        joined(place(), parts).then().statusCode(400);
    }

    @Test
    void a_whole_that_is_not_taken_leaves_its_parts_and_no_file() {
        String place = place();
        byte[] program = new byte[200];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, program, 0, 7);
        String first = partial(place, Arrays.copyOf(program, 100));
        String second = partial(place, Arrays.copyOfRange(program, 100, 200));
        joined(place, first, second).then().statusCode(415);
        desk().get(place).then().body("items", hasSize(0));
        tus().head(first).then().statusCode(200);
    }

    @Test
    void a_file_can_come_with_its_creation_whole_or_in_part() {
        String place = place();
        byte[] bytes = text(2 * HALF, 233);
        Response begun = tus().contentType("application/offset+octet-stream").header("Upload-Length", bytes.length).body(half(bytes, 0)).post(place);
        begun.then().statusCode(201).header("Upload-Offset", String.valueOf(HALF));
        tus().contentType("application/offset+octet-stream").header("Upload-Offset", HALF).body(half(bytes, 1)).patch(begun.header("Location"))
                .then().statusCode(204).header("Content-Location", place + "/" + sha256(bytes));
        byte[] small = text(1_000, 234);
        tus().contentType("application/offset+octet-stream").header("Upload-Length", small.length).body(small).post(place).then().statusCode(201)
                .header("Upload-Offset", "1000").header("Content-Location", place + "/" + sha256(small));
        tus().contentType("application/offset+octet-stream").header("Upload-Length", 10).body(small).post(place).then().statusCode(413);
        desk().get(place).then().body("items", hasSize(2));
    }

    /** A person has a hundred uploads at most that are not finished. */
    @Test
    void a_creation_whose_part_is_refused_leaves_no_upload() {
        String place = place();
        String key = TestPeople.keyOf("CHECKER");
        for (int i = 0; i <= 100; i++) {
            TestPeople.with(key).header("Tus-Resumable", "1.0.0").contentType("application/offset+octet-stream").header("Upload-Length", 10)
                    .body(text(20, 235)).post(place).then().statusCode(413);
        }
        TestPeople.with(key).header("Tus-Resumable", "1.0.0").header("Upload-Length", 10).post(place).then().statusCode(201);
    }

    @Test
    void what_is_spoken_here_is_said() {
        desk().options(place()).then().header("Tus-Extension", containsString("concatenation")).header("Tus-Extension", containsString("creation-with-upload"));
    }
}
