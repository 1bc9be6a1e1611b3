package org.docket.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.docket.capture.ResponsePayload.TooLarge;

/**
 * Undoes content codings (RFC 9110 section 8.4) as browsers do: several, the last first; {@code deflate} as zlib and without its frame; a label
 * that is not true, or that nobody knows, is passed over. Of a stream that breaks off, what came before is kept.
 */
final class ContentCodings {

    private static final int MOST_CODINGS = 5;
    private static final int PART = 8_192;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int ZLIB_METHOD = 8;
    private static final int ZLIB_CHECK = 31;

    private ContentCodings() {}

    /**
     * @param headers each {@code Content-Encoding}, in order
     * @param most how many bytes may come of it at any stage
     */
    static byte[] undone(byte[] body, List<String> headers, long most) throws TooLarge {
        var codings = new ArrayList<String>();
        headers.forEach(header -> Collections.addAll(codings, header.toLowerCase(Locale.ROOT).split(",")));
        Collections.reverse(codings);
        byte[] bytes = body;
        for (String coding : codings.subList(0, Math.min(MOST_CODINGS, codings.size()))) {
            bytes = undone(bytes, coding.strip(), most);
        }
        if (bytes.length > most) {
            throw new TooLarge();
        }
        return bytes;
    }

    /** Opens the stream that undoes a coding. */
    @FunctionalInterface
    private interface Opening {
        InputStream of(InputStream coded) throws IOException;
    }

    private static byte[] undone(byte[] bytes, String coding, long most) throws TooLarge {
        return switch (coding) {
            case "gzip", "x-gzip", "deflate" -> inflated(bytes, coding, most);
            case "br" -> read(bytes, BrotliInputStream::new, most);
            default -> bytes;
        };
    }

    /** By what the bytes begin with, whichever of both the label says. */
    private static byte[] inflated(byte[] bytes, String coding, long most) throws TooLarge {
        int first = bytes.length < 2 ? 0 : bytes[0] & 0xff;
        int second = bytes.length < 2 ? 0 : bytes[1] & 0xff;
        if (first == GZIP_FIRST && second == GZIP_SECOND) {
            return read(bytes, GZIPInputStream::new, most);
        }
        if ((first & 0x0f) == ZLIB_METHOD && (first << Byte.SIZE | second) % ZLIB_CHECK == 0) {
            byte[] read = read(bytes, InflaterInputStream::new, most);
            if (read != bytes) {
                return read;
            }
        }
        return coding.equals("deflate") ? raw(bytes, most) : bytes;
    }

    private static byte[] raw(byte[] bytes, long most) throws TooLarge {
        var inflater = new Inflater(true);
        try {
            return read(bytes, coded -> new InflaterInputStream(coded, inflater), most);
        } finally {
            inflater.end();
        }
    }

    /** {@code bytes} itself where nothing comes of them. */
    private static byte[] read(byte[] bytes, Opening opening, long most) throws TooLarge {
        var read = new ByteArrayOutputStream();
        try (InputStream stream = opening.of(new ByteArrayInputStream(bytes))) {
            byte[] part = new byte[PART];
            for (int length = stream.read(part); length >= 0; length = stream.read(part)) {
                read.write(part, 0, length);
                if (read.size() > most) {
                    throw new TooLarge();
                }
            }
        } catch (IOException | RuntimeException e) {
            return read.size() == 0 ? bytes : read.toByteArray();
        }
        return read.toByteArray();
    }
}
