package org.docket.transfer;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;

/**
 * The body of an import as UTF-8, whatever coding and charset its headers declare (RFC 9110 sections 8.3 and 8.4). What comes out of a compressed body
 * is bounded by what went in, beside the bound of every body.
 */
final class ImportBody {

    private static final int BUFFER = 1 << 16;
    /** A body may come out this large, whatever went in. */
    private static final long ALWAYS = 64L << 20;
    /** Records compress to a tenth or a twentieth; what comes out many times larger was made for that. */
    private static final long LARGEST_RATIO = 100;
    private static final Set<String> AS_IT_IS = Set.of("", "identity");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private ImportBody() {}

    /**
     * A 415 for a coding or a charset that is not taken; reading it is a 400 where the body is not in it.
     *
     * @param coding the header {@code Content-Encoding}; empty for none
     * @param type the header {@code Content-Type}; empty for none
     */
    static InputStream decoded(InputStream body, String coding, String type) throws IOException {
        String form = coding.strip().toLowerCase(Locale.ROOT);
        if (!AS_IT_IS.contains(form) && !GZIP.contains(form)) {
            throw HttpProblem.builder(Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "A body is sent as it is, or with Content-Encoding: gzip."))
                    .withHeader("Accept-Encoding", "gzip").build();
        }
        Charset charset = charset(type);
        InputStream plain = GZIP.contains(form) ? new Unzipped(new Counted(body)) : body;
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII) ? plain : new Converted(plain, charset);
    }

    private static Charset charset(String type) {
        try {
            String named = type.isBlank() ? null : MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
            return named == null || named.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(named.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The charset of the body is not known; UTF-8 always is.");
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static HttpProblem malformed(String detail) {
        return Problems.of(ProblemType.BAD_REQUEST, detail);
    }

    /** Counts what a client sent. */
    private static final class Counted extends InputStream {

        private final InputStream in;
        private long bytes;

        private Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = in.read(into, from, most);
            bytes += Math.max(0, read);
            return read;
        }
    }

    /** Undoes gzip (RFC 1952) as far as that may come out. */
    private static final class Unzipped extends InputStream {

        private final Counted in;
        private GZIPInputStream out;
        private long bytes;

        private Unzipped(Counted in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            try {
                out = out == null ? new GZIPInputStream(in, BUFFER) : out;
                int read = out.read(into, from, most);
                bytes += Math.max(0, read);
                if (bytes > ALWAYS && bytes / LARGEST_RATIO > in.bytes) {
                    throw Problems.of(ProblemType.FILE_TOO_LARGE, "A compressed body may come out at most " + LARGEST_RATIO + " times as large as it was sent.");
                }
                return read;
            } catch (ZipException | EOFException e) {
                throw malformed("The body is not gzip, or not all of it.");
            }
        }
    }

    /** From another charset to UTF-8. What the charset does not have is not guessed. */
    private static final class Converted extends InputStream {

        private final Reader in;
        private final char[] part = new char[BUFFER];
        private byte[] bytes = new byte[0];
        private int at;
        private int held;

        private Converted(InputStream in, Charset charset) {
            this.in = new BufferedReader(new InputStreamReader(in, charset.newDecoder()), BUFFER);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (at == bytes.length && !fill()) {
                return -1;
            }
            int given = Math.min(most, bytes.length - at);
            System.arraycopy(bytes, at, into, from, given);
            at += given;
            return given;
        }

        /** The first half of a surrogate pair waits for the second. */
        private boolean fill() throws IOException {
            try {
                int read = in.read(part, held, part.length - held);
                int length = held + Math.max(0, read);
                held = read > 0 && Character.isHighSurrogate(part[length - 1]) ? 1 : 0;
                bytes = new String(part, 0, length - held).getBytes(StandardCharsets.UTF_8);
                part[0] = length == 0 ? 0 : part[length - 1];
                at = 0;
                return bytes.length > 0 || (read > 0 && fill());
            } catch (CharacterCodingException e) {
                throw malformed("The body is not in the charset that Content-Type declares.");
            }
        }
    }
}
