package org.docket.exhibit.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a content is called: its SHA-256, 64 hexadecimal digits in lower case. */
public record Sha256(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final int BYTES = 32;

    public Sha256 {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("no SHA-256");
        }
    }

    public static Sha256 of(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** What hashes one content, part by part. */
    public static MessageDigest digesting() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Empty for what is no hash, which then is the address of nothing. */
    public static Optional<Sha256> parse(String text) {
        return HEX.matcher(text).matches() ? Optional.of(new Sha256(text)) : Optional.empty();
    }

    /** From Base64, as digests are written in headers; empty for what is none. */
    public static Optional<Sha256> fromBase64(String text) {
        try {
            byte[] digest = Base64.getDecoder().decode(text);
            return digest.length == BYTES ? Optional.of(of(digest)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As a member of {@code Repr-Digest} (RFC 9530 section 3). */
    public String digest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)) + ':';
    }

    @Override
    public String toString() {
        return hex;
    }
}
