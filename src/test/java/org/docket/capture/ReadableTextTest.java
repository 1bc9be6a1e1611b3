package org.docket.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.docket.platform.Effort;
import org.docket.platform.ProcessorTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of pages, whatever they are written in. */
@Tag("slow")
class ReadableTextTest {

    /** The size of hostile pages, in tenths of the largest; the time that they may take is in proportion. */
    private static final int TENTHS = Effort.of(10, 3);

    private static final long MOST = 20_000_000;

    private static ReadableText read(String type, byte[] body) {
        return ReadableText.of(ResponsePayload.of(type, body)).orElseThrow();
    }

    private static String text(String html) {
        return read("text/html; charset=utf-8", html.getBytes(UTF_8)).texts().getFirst();
    }

    @Test
    void the_article_is_read_block_by_block() {
        ReadableText read = read("text/html", """
                <!doctype html><html><head><title> The  news </title><style>p {}</style></head><body>
                <nav><a href=/>Home</a></nav>
                <main><article><h1>Big</h1><p>One <b>bo</b>ld
                word.<br>Next line.</p><ul><li>a<li>b</ul><script>var x = "unseen"</script>
                <table><tr><td>1</td><td>2</td></tr></table><p hidden>not yet</p></article></main><footer>End</footer></body></html>""".getBytes(UTF_8));
        assertThat(read.title()).isEqualTo("The news");
        assertThat(read.texts().getFirst()).isEqualTo("Big\nOne bold word.\nNext line.\na\nb\n1 2");
        assertThat(read.texts().getLast()).startsWith("Home\nBig").endsWith("End");
    }

    @Test
    void without_an_article_the_page_is_read() {
        assertThat(text("<body><div>One</div>two<div><span>three</span> four</div>")).isEqualTo("One\ntwo\nthree four");
        assertThat(text("<article></article><p>Body</p>")).isEqualTo("Body");
        assertThat(text("<article>Teaser</article><article>The long one</article>")).isEqualTo("The long one");
        assertThat(text("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/html; charset=windows-1251|<p>Привет|windows-1251",
        "text/html; charset=\"koi8-r\"|<p>Привет|koi8-r",
        "text/html|<meta charset=windows-1251><p>Привет|windows-1251",
        "text/html|<meta http-equiv='Content-Type' content='text/html; charset=shift_jis'><p>日本語|shift_jis",
        "text/html; charset=gb2312|<p>朝鲜、镕|GB18030",
        "text/html; charset=euc-kr|<p>각하, 똠방|x-windows-949",
        "text/html; charset=iso-8859-1|<p>“curly” €|windows-1252",
        "text/html|<p>café “curly”|windows-1252",
        "text/html|<p>café “curly”|UTF-8",
        "text/html; charset=no-such|<p>café|UTF-8",
        "text/html; charset=utf-8|<p>café|UTF-8",
        "application/xhtml+xml|<?xml version='1.0' encoding='iso-8859-2'?><p>Łódź|iso-8859-2",
        "text/plain; charset=utf-16le|<p>wide|UTF-16LE",
        "text/plain|naïve|windows-1252"})
    void whatever_it_is_written_in_it_is_read_right(String type, String page, String charset) {
        String expected = page.replaceAll("<[^>]+>", "");
        String read = read(type, page.getBytes(Charset.forName(charset))).texts().getFirst().replaceAll("<[^>]+>", "");
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void what_is_no_text_has_none() {
        assertThat(ReadableText.of(ResponsePayload.of("image/png", new byte[] {1, 2}))).isEmpty();
        assertThat(ReadableText.of(ResponsePayload.of("application/pdf", "%PDF-1.7".getBytes(UTF_8)))).isEmpty();
        assertThat(ReadableText.of(ResponsePayload.of("", new byte[] {1, 2}))).isEmpty();
        assertThat(read("", "<!DOCTYPE html><p>said nothing".getBytes(UTF_8)).texts()).containsExactly("said nothing");
    }

    @Test
    void what_bursts_when_it_is_unpacked_is_not_unpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        packed.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".getBytes(UTF_8));
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 300; i++) {
                gzip.write(new byte[1_000_000]);
            }
        }
        assertThat(packed.size()).isLessThan(400_000);
        assertThatThrownBy(() -> ResponsePayload.of(packed.toByteArray(), MOST)).isInstanceOf(ResponsePayload.TooLarge.class);
    }

    @Test
    void what_is_not_packed_as_it_says_is_no_fault() {
        for (String coding : new String[] {"gzip", "br", "deflate", "zstd", "gzip, br", "sdch"}) {
            byte[] answer = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + coding + "\r\n\r\n<p>not packed at all").getBytes(UTF_8);
            assertThatCode(() -> ReadableText.of(ResponsePayload.of(answer, MOST))).as(coding).doesNotThrowAnyException();
        }
    }

    /** Trees that would overflow a stack or take the square of their size. */
    @Test
    void hostile_pages_take_bounded_time() {
        timed("deep", "<div>".repeat(50_000 * TENTHS) + "x");
        timed("formatting", "<b><i><a href=x>".repeat(30_000 * TENTHS) + "x");
        timed("tables", "<table><tr><td>".repeat(30_000 * TENTHS) + "x");
        timed("attributes", "<p " + "a%d=1 ".formatted(1).repeat(100_000 * TENTHS) + ">x");
        timed("articles", "<article>".repeat(30_000 * TENTHS) + "x");
        timed("unclosed", "<a <a ".repeat(150_000 * TENTHS));
        timed("entities", "&amp;&#x41;&nosuch;".repeat(50_000 * TENTHS));
    }

    private static void timed(String what, String html) {
        Duration begun = ProcessorTime.now();
        text(html);
        Duration took = ProcessorTime.now().minus(begun);
        System.out.printf("%s: %d characters read after %d ms%n", what, html.length(), took.toMillis());
        assertThat(took).as(what).isLessThan(Duration.ofSeconds(2L * TENTHS));
    }
}
