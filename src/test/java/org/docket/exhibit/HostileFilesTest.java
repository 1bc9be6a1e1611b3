package org.docket.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.raw;
import static org.docket.exhibit.TestFiles.sha256;
import static org.docket.exhibit.TestFiles.text;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and names that mean harm, or are nonsense. */
@QuarkusTest
class HostileFilesTest {

    private static final byte[] GIF = {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, ';'};

    @Test
    void no_name_leads_anywhere() throws IOException {
        String place = place();
        long seed = 100;
        for (String name : new String[] {"../../../etc/passwd", "..\\..\\boot.ini", "/etc/passwd", "a\u0000b.txt", "..", ".", "", "   ", "\u202Egnp.exe",
                "x".repeat(1_000) + ".txt", "a\r\nSet-Cookie: b", "\u200F\u2066name", "con/./nul"}) {
            String kept = add(place, name, text(100, seed++)).then().statusCode(201).extract().path("name");
            assertThat(kept).as(name).isNotEmpty().hasSizeLessThanOrEqualTo(255).doesNotContain("/", "\\", "\u0000", "\r", "\n", "\u202E", "\u200F", "\u2066");
            assertThat(kept.chars().allMatch(c -> c == '.')).as(name).isFalse();
        }
        add(place, "x".repeat(1_000) + ".txt", text(100, seed++)).then().body("name", org.hamcrest.Matchers.endsWith("x.txt"));
        add(place, "..", text(100, seed)).then().body("name", equalTo("file"));
    }

    @ParameterizedTest
    @CsvSource({
        "attachment; filename=\"plain.txt\", plain.txt",
        "attachment; filename*=UTF-8''na%C3%AFve%20%E2%82%AC.txt, naïve €.txt",
        "attachment; filename=\"old.txt\"; filename*=UTF-8''new.txt, new.txt",
        "attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd, ....etcpasswd",
        "attachment; filename=\"a\\\"b\\\\c.txt\", 'a\"bc.txt'",
        "attachment, file",
    })
    void the_name_is_what_the_disposition_says(String disposition, String expected) {
        raw(text(200, disposition.hashCode())).header("Content-Disposition", disposition).post(place()).then().statusCode(201).body("name", equalTo(expected));
    }

    @Test
    void a_disposition_that_cannot_be_read_is_refused() {
        raw(text(200, 1)).header("Content-Disposition", "attachment; filename*=UTF-8''%zz").post(place()).then().statusCode(400)
                .body("errors[0].pointer", equalTo("/header/Content-Disposition"));
    }

    @Test
    void a_name_goes_out_as_a_name() {
        String place = place();
        byte[] bytes = text(100, 200);
        add(place, "naïve \"€\".txt", bytes).then().statusCode(201);
        assertThat(desk().get(place + "/" + sha256(bytes)).header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"na_ve ___.txt\"; filename*=UTF-8''na%C3%AFve%20%22%E2%82%AC%22.txt");
    }

    @Test
    void a_file_is_what_its_content_is() {
        String place = place();
        type(add(place, "photo.jpg", text("<!DOCTYPE html><html><script>alert(1)</script></html>")), "text/html");
        type(add(place, "page.html", GIF), "image/gif");
        byte[] polyglot = new byte[400];
        System.arraycopy(GIF, 0, polyglot, 0, GIF.length);
        byte[] script = text("/*<html><script>alert(1)</script></html>*/");
        System.arraycopy(script, 0, polyglot, GIF.length, script.length);
        type(add(place, "polyglot.html", polyglot), "image/gif");
        type(add(place, "table.csv", text("a,b\n1,2\n")), "text/csv");
        type(add(place, "data.json", text("[1, 2, 3]\n")), "application/json");
        type(add(place, "tool.js", text("alert('hello')\n")), "text/plain");
        type(add(place, "drawing.txt", text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")), "image/svg+xml");
        type(add(place, "page.warc", text("WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n")), "application/warc");
    }

    /** What telephones write. */
    @Test
    void photos_of_telephones_are_taken() {
        String place = place();
        for (String brand : List.of("heic", "mif1", "avif", "heix")) {
            var file = new ByteArrayOutputStream();
            file.writeBytes(new byte[] {0, 0, 0, 24});
            file.writeBytes(text("ftyp" + brand + "\0\0\0\0mif1" + brand));
            file.writeBytes(new byte[] {0, 0, 0, 58});
            file.writeBytes(text("mdat" + "x".repeat(50)));
            Response added = add(place, "IMG_1.HEIC", file.toByteArray());
            assertThat(added.statusCode()).as("%s: %s", brand, added.asString()).isEqualTo(201);
            assertThat(added.<String>path("mediaType")).isIn("image/heic", "image/heif", "image/avif");
        }
    }

    @Test
    void what_can_run_is_never_shown() {
        String place = place();
        byte[] page = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
        add(place, "photo.jpg", page).then().statusCode(201);
        Response read = desk().get(place + "/" + sha256(page));
        assertThat(read.header("Content-Disposition")).startsWith("attachment;");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    }

    @Test
    void what_is_not_on_the_list_is_refused_by_what_it_is() {
        String place = place();
        byte[] program = new byte[200];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, program, 0, 7);
        add(place, "photo.jpg", program).then().statusCode(415).body("type", equalTo("/problems/file-type-not-taken"))
                .body("mediaType", equalTo("application/x-elf"));
        byte[] noise = new byte[1_000];
        new java.util.Random(1).nextBytes(noise);
        add(place, "photo.jpg", noise).then().statusCode(415).body("mediaType", equalTo("application/octet-stream"));
        desk().get(place).then().body("items", org.hamcrest.Matchers.hasSize(0));
    }

    /** 100 MiB of nothing in 100 KiB: kept as the bytes that it is, and opened by nobody. */
    @Test
    void a_bomb_is_kept_as_it_is() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        String place = place();
        add(place, "bomb.zip", bytes.toByteArray()).then().statusCode(201).body("mediaType", equalTo("application/zip")).body("size", equalTo(bytes.size()));
        assertThat(desk().get(place + "/" + sha256(bytes.toByteArray())).asByteArray()).isEqualTo(bytes.toByteArray());
    }

    @Test
    void nothing_is_no_file() {
        String place = place();
        add(place, "empty.txt", new byte[0]).then().statusCode(422).body("type", equalTo("/problems/file-empty"));
        desk().multiPart("file", "empty.txt", new byte[0], "text/plain").post(place).then().statusCode(422).body("type", equalTo("/problems/file-empty"));
    }

    @Test
    void an_encoded_body_is_refused() {
        raw(text(100, 300)).header("Content-Encoding", "gzip").post(place()).then().statusCode(415);
    }

    /** A body of fewer bytes than were announced is cut off with its connection; nothing of it stays. */
    @Test
    void a_body_that_ends_early_leaves_nothing() throws Exception {
        String place = place();
        try (var client = RawClient.toTheProgram()) {
            client.begin(place, 100_000);
            client.send(text(50_000, 400));
            client.cut();
        }
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(RawClient.incoming()).isEmpty());
        desk().get(place).then().body("items", org.hamcrest.Matchers.hasSize(0));
    }

    private static void type(Response added, String type) {
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(added.<String>path("mediaType")).isEqualTo(type);
    }
}
