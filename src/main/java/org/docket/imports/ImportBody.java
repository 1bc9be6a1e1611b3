package org.docket.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.MediaType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.apache.commons.io.input.ReaderInputStream;
import org.docket.http.ProblemType;
import org.docket.http.Problems;

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
        InputStream plain = GZIP.contains(form) ? new Unzipped(BoundedInputStream.builder().setInputStream(body).get()) : body;
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII) ? plain : converted(plain, charset);
    }

    /** What the charset does not have is not guessed. */
    private static InputStream converted(InputStream plain, Charset charset) throws IOException {
        var text = new InputStreamReader(plain, charset.newDecoder());
        InputStream utf8 = ReaderInputStream.builder().setReader(text).setCharset(StandardCharsets.UTF_8).setBufferSize(BUFFER).get();
        return new Decoded(utf8, "The body is not in the charset that Content-Type declares.");
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

    /** A stream in which a failure of the coding is a 400. */
    private static class Decoded extends ProxyInputStream {

        private final String failure;

        private Decoded(InputStream in, String failure) {
            super(in);
            this.failure = failure;
        }

        @Override
        protected void handleIOException(IOException e) throws IOException {
            if (e instanceof ZipException || e instanceof EOFException || e instanceof CharacterCodingException) {
                throw malformed(failure);
            }
            throw e;
        }
    }

    /** What comes out of gzip (RFC 1952), as far as that may come out. */
    private static final class Unzipped extends Decoded {

        private final BoundedInputStream sent;
        private long bytes;

        private Unzipped(BoundedInputStream sent) {
            super(sent, "The body is not gzip, or not all of it.");
            this.sent = sent;
        }

        /** The header of gzip is read with the first bytes, not before somebody waits for them. */
        @Override
        protected void beforeRead(int most) throws IOException {
            if (in == sent) {
                in = new GZIPInputStream(sent, BUFFER);
            }
        }

        @Override
        protected void afterRead(int read) {
            bytes += Math.max(0, read);
            if (bytes > ALWAYS && bytes / LARGEST_RATIO > sent.getCount()) {
                throw Problems.of(ProblemType.FILE_TOO_LARGE, "A compressed body may come out at most " + LARGEST_RATIO + " times as large as it was sent.");
            }
        }

        /** Skipped bytes are counted like read ones. */
        @Override
        public long skip(long most) throws IOException {
            return IOUtils.skip(this, most);
        }
    }
}
