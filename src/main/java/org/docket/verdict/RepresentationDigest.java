package org.docket.verdict;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells two representations at one address apart: the first 64 bits of a SHA-256, kept as a number. */
final class RepresentationDigest {

    private RepresentationDigest() {}

    static long of(Buffer body) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(body.getBytes())).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As it stands in an ETag. */
    static String text(long digest) {
        return HexFormat.of().toHexDigits(digest);
    }
}
