package org.docket.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.docket.capture.ResponsePayload.TooLarge;
import org.junit.jupiter.api.Test;

class ContentCodingsTest {

    private static final byte[] PAGE = "<p>The bridge was sold for 30 million euros, and nobody knows of it.</p>".repeat(20).getBytes(StandardCharsets.UTF_8);
    private static final byte[] BROTLI = Base64.getDecoder().decode("iwuAPHA+UGFja2VkIGJ5IEJyb3RsaS48L3A+Aw==");
    private static final long MOST = 100_000;

    private interface Packing {
        OutputStream of(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] bytes, Packing packing) {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = packing.of(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        return packed(bytes, GZIPOutputStream::new);
    }

    private static byte[] zlib(byte[] bytes) {
        return packed(bytes, DeflaterOutputStream::new);
    }

    private static byte[] raw(byte[] bytes) {
        return packed(bytes, out -> new DeflaterOutputStream(out, new Deflater(9, true)));
    }

    private static byte[] undone(byte[] body, String... headers) throws TooLarge {
        return ContentCodings.undone(body, List.of(headers), MOST);
    }

    @Test
    void each_coding_is_undone() throws TooLarge {
        assertThat(undone(PAGE)).isEqualTo(PAGE);
        assertThat(undone(PAGE, "identity")).isEqualTo(PAGE);
        assertThat(undone(gzip(PAGE), "gzip")).isEqualTo(PAGE);
        assertThat(undone(gzip(PAGE), "X-GZIP")).isEqualTo(PAGE);
        assertThat(undone(zlib(PAGE), "deflate")).isEqualTo(PAGE);
        assertThat(undone(raw(PAGE), "deflate")).isEqualTo(PAGE);
        assertThat(new String(undone(BROTLI, "br"), StandardCharsets.UTF_8)).isEqualTo("<p>Packed by Brotli.</p>");
    }

    @Test
    void several_are_undone_the_last_first() throws TooLarge {
        assertThat(undone(gzip(zlib(PAGE)), "deflate, gzip")).isEqualTo(PAGE);
        assertThat(undone(gzip(gzip(PAGE)), "gzip", "gzip")).isEqualTo(PAGE);
        assertThat(undone(gzip(raw(PAGE)), "deflate,identity , gzip")).isEqualTo(PAGE);
    }

    @Test
    void a_label_that_is_not_true_is_passed_over() throws TooLarge {
        assertThat(undone(PAGE, "gzip")).isEqualTo(PAGE);
        assertThat(undone(PAGE, "deflate")).isEqualTo(PAGE);
        assertThat(undone(PAGE, "br")).isEqualTo(PAGE);
        assertThat(undone(PAGE, "rot13")).isEqualTo(PAGE);
        assertThat(undone(gzip(PAGE), "deflate")).isEqualTo(PAGE);
        assertThat(undone(zlib(PAGE), "gzip")).isEqualTo(PAGE);
        assertThat(undone(gzip(PAGE), "gzip, gzip")).isEqualTo(PAGE);
        assertThat(undone(new byte[0], "gzip", "br", "deflate")).isEmpty();
    }

    @Test
    void of_a_stream_that_breaks_off_the_beginning_is_kept() throws TooLarge {
        var noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        byte[] whole = gzip(noise);
        byte[] read = undone(Arrays.copyOf(whole, whole.length / 2), "gzip");
        assertThat(read.length).isBetween(5_000, 15_000);
        assertThat(Arrays.copyOf(noise, read.length)).isEqualTo(read);
    }

    @Test
    void what_unfolds_without_end_is_too_large_at_every_stage() {
        byte[] bomb = new byte[(int) MOST + 1];
        assertThatThrownBy(() -> undone(gzip(bomb), "gzip")).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> undone(raw(bomb), "deflate")).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> undone(gzip(gzip(bomb)), "gzip, gzip")).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> undone(bomb)).isInstanceOf(TooLarge.class);
        byte[] smallAtTheEnd = Arrays.copyOf(gzip(PAGE), (int) MOST + 1);
        assertThatThrownBy(() -> undone(gzip(smallAtTheEnd), "gzip, gzip")).isInstanceOf(TooLarge.class);
    }
}
