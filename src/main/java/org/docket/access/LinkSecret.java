package org.docket.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * The token of a link, of which this process keeps only the SHA-256.
 *
 * @param hash in hexadecimal
 */
record LinkSecret(String hash, Instant expiresAt) {

    static LinkSecret of(String token, Instant expiresAt) {
        return new LinkSecret(KeyRing.hash(token), expiresAt);
    }

    /** Compared in constant time, by hash. */
    boolean isGood(String token, Instant now) {
        byte[] shown = KeyRing.hash(token).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(hash.getBytes(StandardCharsets.US_ASCII), shown) && now.isBefore(expiresAt);
    }
}
