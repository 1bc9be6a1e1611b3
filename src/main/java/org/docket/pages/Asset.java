package org.docket.pages;

import io.quarkus.runtime.util.HashUtil;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.docket.http.Gzip;

/**
 * A file that pages load. Its address holds a digest of its bytes, so it can be kept for good.
 *
 * @param address as in {@code /assets/docket.0123456789abcdef.css}
 */
record Asset(String address, String type, Buffer body, Buffer compressed) {

    static final String FOLDER = "/assets/";
    private static final int DIGITS = 16;

    /** @param name as in {@code docket.css} */
    static Asset of(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Buffer body = Buffer.buffer(bytes);
        int dot = name.lastIndexOf('.');
        String address = FOLDER + name.substring(0, dot) + '.' + HashUtil.sha256(bytes).substring(0, DIGITS) + name.substring(dot);
        return new Asset(address, type(name.substring(dot)), body, Gzip.of(body));
    }

    /** A file of the class path as text; one that is missing is a mistake in the build. */
    static String read(String path) {
        try (InputStream found = Asset.class.getResourceAsStream(path)) {
            if (found == null) {
                throw new IllegalStateException("no such asset: " + path);
            }
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String ending) {
        return switch (ending) {
            case ".css" -> "text/css;charset=UTF-8";
            case ".js" -> "text/javascript;charset=UTF-8";
            case ".svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("no type for " + ending);
        };
    }
}
