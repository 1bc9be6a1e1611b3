package org.docket.capture;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.capture.TestCaptures.capture;
import static org.docket.capture.TestCaptures.file;
import static org.docket.capture.TestCaptures.item;
import static org.docket.capture.TestCaptures.records;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.tag;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.docket.access.TestPeople;
import org.docket.capture.TestCaptures.Block;
import org.docket.platform.RawSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcDigest;

/** Pages of sites that behave, and of sites that do not, over HTTP. */
@QuarkusTest
@TestProfile(OnThisMachine.class)
class CapturesTest {

    private static final String BROTLI_BOMB = "z///f/gnAOKxQCD3/p/////wTwDEYGQA7v0/////4Z8AiMMiAN37//w3nMQ/ARCHBQC6fpM=";
    private static final String BROTLI_PAGE = "iwuAPHA+UGFja2VkIGJ5IEJyb3RsaS48L3A+Aw==";

    private RawSite site;

    @BeforeEach
    void listen() throws Exception {
        site = new RawSite();
    }

    @AfterEach
    void hangUp() throws Exception {
        site.close();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] gzip(byte[] bytes) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var zlib = new DeflaterOutputStream(packed)) {
            zlib.write(bytes);
        }
        return packed.toByteArray();
    }

    private void packed(String path, String coding, byte[] body) {
        site.on(path, connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n\r\n");
            connection.send(body);
        });
    }

    @Test
    void a_page_is_kept_as_it_was_with_its_text_beside_it_and_its_quote_found() throws Exception {
        String html = "<!doctype html><title>The Herald</title><article><h1>Shells</h1><p>They said “no plan to do so”, twice.</p></article>";
        site.page("/news", html);
        String item = item(site.url("/news"), "\"no plan to do so\"");
        Response answer = capture(item);
        answer.then().statusCode(201).body("status", equalTo(200)).body("title", equalTo("The Herald")).body("url", equalTo(site.url("/news")))
                .body("finalUrl", equalTo(site.url("/news"))).body("leftTls", equalTo(false)).body("quote.outcome", equalTo("FOUND"))
                .body("quote.selector.type", equalTo("TextQuoteSelector")).body("quote.selector.exact", equalTo("“no plan to do so”"))
                .body("quote.selector.prefix", equalTo("Shells\nThey said ")).body("quote.selector.suffix", equalTo(", twice."));
        byte[] text = file(item, answer.path("text.sha256"));
        assertThat(new String(text, UTF_8)).isEqualTo("Shells\nThey said “no plan to do so”, twice.");
        byte[] warc = file(item, answer.path("warc.sha256"));
        assertThat(sha256(warc)).isEqualTo(answer.path("warc.sha256"));
        assertThat(warc).hasSize(answer.<Integer>path("warc.size"));
        List<Block> records = records(warc);
        assertThat(records).extracting(Block::type).containsExactly("warcinfo", "response", "request");
        assertThat(new String(records.get(1).bytes(), UTF_8)).endsWith("\r\n\r\n" + html).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(new String(records.get(2).bytes(), ISO_8859_1)).isEqualTo(site.requests.getFirst());
        desk().get(answer.header("Location")).then().statusCode(200).body("id", equalTo(answer.path("id"))).body("quote", equalTo(answer.path("quote")));
    }

    @Test
    void every_hop_is_in_the_archive_with_its_digests_address_and_instant() throws Exception {
        site.redirect("/a", 301, "/b?x=ü").redirect("/b", 302, site.url("/c#part"));
        String body = "5\r\n<p>He\r\n4\r\nre.<\r\n3\r\n/p>\r\n0\r\n\r\n";
        site.on("/c", connection -> connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + body));
        String item = item(site.url("/a"), "Here.");
        Response answer = capture(item);
        answer.then().statusCode(201).body("finalUrl", equalTo(site.url("/c"))).body("quote.outcome", equalTo("FOUND"));
        List<Block> records = records(file(item, answer.path("warc.sha256")));
        assertThat(records).extracting(Block::type).containsExactly("warcinfo", "response", "request", "response", "request", "response", "request");
        assertThat(records).allSatisfy(record -> {
            assertThat(record.header("version")).isEqualTo("WARC/1.1");
            if (!record.type().equals("warcinfo")) {
                assertThat(record.header("digest-checked")).isEqualTo("true");
                assertThat(record.header("WARC-IP-Address")).isEqualTo("127.0.0.1");
                assertThat(record.header("WARC-Date")).endsWith("Z");
            }
        });
        assertThat(records.get(3).header("WARC-Target-URI")).isEqualTo(site.url("/b?x=%C3%BC"));
        assertThat(records.get(4).header("WARC-Concurrent-To")).isEqualTo(records.get(3).header("WARC-Record-ID"));
        assertThat(new String(records.get(5).bytes(), UTF_8)).endsWith(body);
        var payload = new WarcDigest(records.get(5).header("WARC-Payload-Digest"));
        assertThat(payload.hex()).isEqualToIgnoringCase(sha256("<p>Here.</p>".getBytes(UTF_8)));
    }

    @Test
    void a_page_that_changes_is_told_apart_from_what_it_was() {
        String before = "They fired 12 shells at the harbor on Monday, the ministry said.";
        site.page("/news", "<p>" + before + "</p><p>More.</p>");
        String item = item(site.url("/news"), before);
        capture(item).then().statusCode(201).body("quote.outcome", equalTo("FOUND"));
        site.page("/news", "<p>" + before.replace("12", "20") + "</p><p>More.</p>");
        capture(item).then().statusCode(201).body("quote.outcome", equalTo("CHANGED"))
                .body("quote.difference.op", equalTo(List.of("SAME", "REMOVED", "ADDED", "SAME")))
                .body("quote.difference.text", equalTo(List.of("They fired", " 12", " 20", " shells at the harbor on Monday, the ministry said.")));
        site.page("/news", "<p>This article was removed.</p>");
        capture(item).then().statusCode(201).body("quote.outcome", equalTo("ABSENT"));
        desk().get(item + "/captures").then().statusCode(200).body("items.quote.outcome", equalTo(List.of("FOUND", "CHANGED", "ABSENT")));
        String next = desk().get(item + "/captures?limit=2").then().statusCode(200).body("items.size()", equalTo(2)).extract().path("next");
        desk().get(item + "/captures?limit=2&cursor=" + next).then().statusCode(200).body("items.size()", equalTo(1));
        String caseId = item.split("/")[3];
        assertThat(desk().get("/v1/cases/" + caseId + "/history?limit=50").<List<String>>path("items.findAll { it.type == 'CAPTURED' }.data.quote"))
                .containsExactly("FOUND", "CHANGED", "ABSENT");
    }

    @Test
    void whatever_a_page_is_packed_or_written_in_it_is_read() throws Exception {
        packed("/gzip", "gzip", gzip("<p>Packed by gzip.</p>".getBytes(UTF_8)));
        packed("/deflate", "deflate", deflated("<p>Packed by deflate.</p>".getBytes(UTF_8)));
        capture(item(site.url("/deflate"), "Packed by deflate.")).then().statusCode(201).body("quote.outcome", equalTo("FOUND"));
        packed("/br", "br", Base64.getDecoder().decode(BROTLI_PAGE));
        site.page("/cyrillic", "text/html; charset=windows-1251", "<p>Они не поставляли снаряды.</p>".getBytes(Charset.forName("windows-1251")));
        site.page("/plain", "text/plain", "Just words.".getBytes(UTF_8));
        capture(item(site.url("/gzip"), "Packed by gzip.")).then().statusCode(201).body("quote.outcome", equalTo("FOUND"));
        capture(item(site.url("/br"), "Packed by Brotli.")).then().statusCode(201).body("quote.outcome", equalTo("FOUND"));
        capture(item(site.url("/cyrillic"), "не поставляли")).then().statusCode(201).body("quote.outcome", equalTo("FOUND"));
        capture(item(site.url("/plain"), "Just words.")).then().statusCode(201).body("quote.outcome", equalTo("FOUND"));
    }

    @Test
    void a_quote_beside_the_article_is_found_in_the_page() {
        site.page("/", "<article>A long article about something else.</article><aside>The minister resigned.</aside>");
        capture(item(site.url("/"), "The minister resigned.")).then().statusCode(201).body("quote.outcome", equalTo("FOUND"));
    }

    @Test
    void what_has_no_text_is_kept_without() {
        site.page("/scan.pdf", "application/pdf", "%PDF-1.7 not read".getBytes(UTF_8));
        Response pdf = capture(item(site.url("/scan.pdf"), "not read"));
        pdf.then().statusCode(201).body("text", equalTo(null)).body("quote", equalTo(null));
        site.page("/empty", "");
        capture(item(site.url("/empty"), "words")).then().statusCode(201).body("text", equalTo(null)).body("quote.outcome", equalTo("ABSENT"));
        site.page("/script", "text/plain", "#!/bin/sh\necho words".getBytes(UTF_8));
        capture(item(site.url("/script"), "echo words")).then().statusCode(201).body("quote.outcome", equalTo("FOUND"));
    }

    @Test
    void what_a_page_answers_is_kept_whatever_it_is() {
        for (int status : new int[] {404, 410, 403, 500, 503}) {
            site.on("/" + status, connection -> connection.send("HTTP/1.1 " + status + " No\r\nContent-Type: text/html\r\nContent-Length: 11\r\n\r\n<p>Gone</p>\n"));
            capture(item(site.url("/" + status), "It is here.")).then().statusCode(201).body("status", equalTo(status)).body("quote.outcome", equalTo("ABSENT"));
        }
    }

    @Test
    void what_gives_no_answer_is_a_problem_that_says_why() throws Exception {
        site.on("/drip", connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n");
            while (true) {
                connection.send("a");
                Thread.sleep(100);
            }
        });
        site.on("/reset", RawSite.Connection::reset);
        site.on("/short", connection -> connection.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc"));
        site.on("/headers", connection -> connection.send("HTTP/1.1 200 OK\r\n" + "X: a\r\n".repeat(30_000) + "\r\n"));
        site.redirect("/circle", 302, "/circle");
        packed("/bomb", "gzip", gzip(new byte[60_000_000]));
        packed("/bomb-br", "br", Base64.getDecoder().decode(BROTLI_BOMB));
        site.page("/large", "text/plain", new byte[2_500_000]);
        fails("/drip", "TOO_SLOW");
        fails("/reset", "BROKEN_OFF");
        fails("/short", "BROKEN_OFF");
        fails("/headers", "TOO_LARGE");
        fails("/circle", "TOO_MANY_REDIRECTS");
        fails("/bomb", "TOO_LARGE");
        fails("/bomb-br", "TOO_LARGE");
        fails("/large", "TOO_LARGE");
    }

    private void fails(String path, String cause) {
        String item = item(site.url(path), "words");
        capture(item).then().statusCode(502).body("type", equalTo("/problems/page-unreachable")).body("cause", equalTo(cause));
        desk().get(item + "/captures").then().body("items.size()", equalTo(0));
        desk().get(item + "/files").then().body("items.size()", equalTo(0));
    }

    @Test
    void what_must_not_be_asked_is_not_asked() {
        for (String url : List.of("http://10.0.0.1/", "http://169.254.169.254/latest/meta-data", "http://[fd00::1]/", "http://user:pw@127.0.0.1/", "http://0.0.0.0/")) {
            capture(item(url, "words")).then().statusCode(422).body("type", equalTo("/problems/page-not-allowed"));
        }
        site.redirect("/inside", 302, "http://169.254.169.254/latest/meta-data");
        capture(item(site.url("/inside"), "words")).then().statusCode(422).body("type", equalTo("/problems/page-not-allowed"));
    }

    /** What a stranger writes there is read late, when the page is fetched already. */
    @Test
    void a_redirect_to_what_is_no_address_is_a_page_that_is_not_allowed() {
        for (String location : List.of("://\\..", "//[", "?%zz[", "http://", ":", "{x}|", "http://0177.0.0.1/")) {
            site.redirect("/odd", 302, location);
            assertThat(capture(item(site.url("/odd"), "words")).statusCode()).as(location).isIn(201, 422, 502);
            given().urlEncodingEnabled(false).get("/v1alpha1/claims:imageSearch?imageUri=" + site.url("/odd")).then().statusCode(400);
        }
        given().get("/metrics").then().body(org.hamcrest.Matchers.containsString("docket_admissions{of=\"captures\",} 0.0"))
                .body(org.hamcrest.Matchers.containsString("docket_admissions{of=\"image-searches\",} 0.0"));
    }

    @Test
    void an_item_without_an_address_has_no_page() {
        capture(item(null, "words")).then().statusCode(422).body("errors[0].code", equalTo("no-url"));
        String item = item(site.url("/"), null);
        capture(item.substring(0, item.length() - 1) + (item.endsWith("0") ? "1" : "0")).then().statusCode(404);
        capture(item.replaceFirst("cases/.{36}", "cases/" + item("http://news.example/", null).split("/")[3])).then().statusCode(404);
    }

    @Test
    void a_capture_is_a_change_of_the_case_made_once_for_a_key() {
        site.page("/", "<p>Words.</p>");
        String item = item(site.url("/"), null);
        String before = tag(item.split("/")[3]);
        Response first = desk().header("Idempotency-Key", "capture-" + item).post(item + "/captures");
        first.then().statusCode(201).body("quote", equalTo(null));
        Response again = desk().header("Idempotency-Key", "capture-" + item).post(item + "/captures");
        again.then().statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(first.path("id")));
        assertThat(site.requests).hasSize(1);
        assertThat(tag(item.split("/")[3])).isNotEqualTo(before);
    }

    @Test
    void more_than_a_few_at_once_are_asked_to_come_again() throws Exception {
        site.on("/slow", connection -> {
            Thread.sleep(1_000);
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        });
        String item = item(site.url("/slow"), null);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> one = () -> {
                Response answer = capture(item);
                assertThat(answer.statusCode() != 503 || answer.header("Retry-After") != null).isTrue();
                return answer.statusCode();
            };
            List<Integer> statuses = crowd.invokeAll(Collections.nCopies(8, one)).stream().map(CapturesTest::result).toList();
            assertThat(statuses).containsOnly(201, 503);
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(3);
        }
        capture(item).then().statusCode(201);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void captures_are_the_desks_alone() {
        site.page("/", "<p>Words.</p>");
        String item = item(site.url("/"), null);
        String id = capture(item).path("id");
        String partner = TestPeople.key(TestPeople.partner(), "cases:read", "events:read");
        TestPeople.with(partner).get(item + "/captures").then().statusCode(403);
        TestPeople.with(partner).get(item + "/captures/" + id).then().statusCode(403);
        TestPeople.with(partner).post(item + "/captures").then().statusCode(403);
        given().post(item + "/captures").then().statusCode(401);
        assertThat(get("/metrics").asString()).contains("docket_captures_seconds_count").doesNotContain(":" + site.port());
    }
}
