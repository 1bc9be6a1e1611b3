package org.docket.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.raw;
import static org.docket.exhibit.TestFiles.reprDigest;
import static org.docket.exhibit.TestFiles.sha256;
import static org.docket.exhibit.TestFiles.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of items: how they come in, and how they go out. */
@QuarkusTest
@Tag("postgresql")
class FilesTest {

    @Test
    void a_file_comes_in_and_goes_out_byte_for_byte() {
        String place = place();
        byte[] bytes = text(3_500_000, 1);
        var added = add(place, "notes.txt", bytes).then().statusCode(201);
        added.body("sha256", equalTo(sha256(bytes))).body("size", equalTo(bytes.length)).body("mediaType", equalTo("text/plain"))
                .body("name", equalTo("notes.txt")).body("role", equalTo("ORIGINAL")).body("withdrawn", equalTo(false))
                .header("Location", org.hamcrest.Matchers.endsWith(place + "/" + sha256(bytes))).header("Repr-Digest", reprDigest(bytes));
        var read = desk().get(place + "/" + sha256(bytes));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.asByteArray()).isEqualTo(bytes);
        assertThat(read.header("ETag")).isEqualTo('"' + sha256(bytes) + '"');
        assertThat(read.header("Repr-Digest")).isEqualTo(reprDigest(bytes));
        assertThat(read.header("Content-Disposition")).isEqualTo("attachment; filename=\"notes.txt\"; filename*=UTF-8''notes.txt");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(read.header("Cache-Control")).isEqualTo("private, no-store");
        desk().get(place).then().statusCode(200).body("items", hasSize(1)).body("items.sha256", contains(sha256(bytes)));
    }

    @Test
    void the_history_says_who_brought_what() {
        String place = place();
        byte[] bytes = text(1_000, 2);
        add(place, "notes.txt", bytes).then().statusCode(201);
        String history = place.substring(0, place.indexOf("/evidence")) + "/history";
        desk().get(history).then().statusCode(200).body("items[2].type", equalTo("EXHIBIT_ADDED"))
                .body("items[2].data.sha256", equalTo(sha256(bytes))).body("items[2].data.size", equalTo(1_000))
                .body("items[2].data.mediaType", equalTo("text/plain")).body("items[2].data.role", equalTo("ORIGINAL"))
                .body("items[2].data.name", equalTo("notes.txt")).body("items[2].data.from", equalTo("127.0.0.1"))
                .body("items[2].version", equalTo(3));
    }

    @Test
    void the_same_content_again_is_what_is_there() {
        String place = place();
        byte[] bytes = text(1_000, 3);
        String id = add(place, "one.txt", bytes).then().statusCode(201).extract().path("id");
        add(place, "two.txt", bytes).then().statusCode(200).body("id", equalTo(id)).body("name", equalTo("one.txt"));
        desk().get(place).then().body("items", hasSize(1));
        add(place(), "three.txt", bytes).then().statusCode(201);
    }

    @Test
    void a_form_brings_its_one_file() {
        String place = place();
        byte[] bytes = text(2_000_000, 4);
        desk().multiPart("note", "words").multiPart("file", "trial.txt", bytes, "image/png").post(place).then().statusCode(201)
                .body("sha256", equalTo(sha256(bytes))).body("name", equalTo("trial.txt")).body("mediaType", equalTo("text/plain"));
        desk().multiPart("note", "words").post(place).then().statusCode(422).body("type", equalTo("/problems/not-one-file"));
        desk().multiPart("a", "a.txt", bytes, "text/plain").multiPart("b", "b.txt", bytes, "text/plain").post(place)
                .then().statusCode(422).body("type", equalTo("/problems/not-one-file"));
    }

    @Test
    void what_was_announced_must_be_what_comes() {
        String place = place();
        byte[] bytes = text(1_000, 5);
        raw(bytes).header("Repr-Digest", reprDigest(text("other"))).post(place).then().statusCode(422).body("type", equalTo("/problems/digest-mismatch"));
        raw(bytes).header("Content-Digest", "sha-256=:AAAA:").post(place).then().statusCode(400).body("errors[0].pointer", equalTo("/header/Content-Digest"));
        desk().get(place).then().body("items", hasSize(0));
        raw(bytes).header("Repr-Digest", "md5=:AAAA:, " + reprDigest(bytes)).post(place).then().statusCode(201);
    }

    @Test
    void a_request_that_is_sent_again_gets_the_first_answer() {
        String place = place();
        byte[] bytes = text(1_000, 6);
        String id = raw(bytes).header("Idempotency-Key", "one").post(place).then().statusCode(201).extract().path("id");
        raw(bytes).header("Idempotency-Key", "one").post(place).then().statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(id));
        raw(text(1_000, 7)).header("Idempotency-Key", "one").post(place).then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void files_of_what_is_not_there_are_not_there() {
        String place = place();
        String nowhere = place.replaceAll("/evidence/[^/]+", "/evidence/01920000-0000-7000-8000-000000000000");
        add(nowhere, "a.txt", text(2_000_000, 8)).then().statusCode(404);
        desk().get(nowhere).then().statusCode(404);
        desk().get(place + "/" + sha256(text("nothing"))).then().statusCode(404);
        desk().get(place + "/nothing").then().statusCode(404);
    }
}
