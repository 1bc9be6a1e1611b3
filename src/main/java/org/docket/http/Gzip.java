package org.docket.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Bodies that are compressed once and sent to everybody who takes that (RFC 9110 section 12.5.3). */
public final class Gzip {

    private static final String NAME = "gzip";
    private static final Pattern RULED_OUT = Pattern.compile("^;\\s*q=0(\\.0*)?\\s*(,|$)");

    private Gzip() {}

    /** Whoever names it and does not rule it out with {@code q=0}. */
    public static boolean isTaken(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        int after = accepted == null ? -1 : accepted.indexOf(NAME) + NAME.length();
        return after >= NAME.length() && !(accepted.startsWith(";", after) && RULED_OUT.matcher(accepted.substring(after)).find());
    }

    public static Buffer of(Buffer body) {
        var bytes = new ByteArrayOutputStream(body.length() / 2);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
