package org.docket.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What messages are signed with, as the Standard Webhooks specification has it: text that can be kept, and read again. */
sealed interface Secret {

    /** One signature of the header: its version, a comma, and the signature in base64. */
    String sign(String signed);

    /** What the receiver verifies with. */
    String shown();

    /** What has to be kept of it. */
    String kept();

    static Secret made(Algorithm algorithm, SecureRandom random) {
        return switch (algorithm) {
            case HMAC_SHA256 -> Shared.made(random);
            case ED25519 -> Pair.made(random);
        };
    }

    static Secret read(Algorithm algorithm, String kept) {
        return switch (algorithm) {
            case HMAC_SHA256 -> new Shared(Base64.getDecoder().decode(kept));
            case ED25519 -> Pair.read(kept);
        };
    }

    /** Both sides have it. */
    record Shared(byte[] key) implements Secret {

        private static final int BYTES = 32;
        private static final String HMAC = "HmacSHA256";

        private static Shared made(SecureRandom random) {
            byte[] key = new byte[BYTES];
            random.nextBytes(key);
            return new Shared(key);
        }

        @Override
        public String sign(String signed) {
            try {
                Mac mac = Mac.getInstance(HMAC);
                mac.init(new SecretKeySpec(key, HMAC));
                return "v1," + text(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String shown() {
            return "whsec_" + kept();
        }

        @Override
        public String kept() {
            return text(key);
        }
    }

    /** The receiver has the public half, which says nothing of the other. */
    record Pair(byte[] hidden, byte[] open) implements Secret {

        private static final String ED25519 = "Ed25519";
        /** A public key in X.509 ends with its 32 bytes (RFC 8410 section 4). */
        private static final int OPEN_BYTES = 32;

        private static Pair made(SecureRandom random) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance(ED25519);
                generator.initialize(255, random);
                KeyPair pair = generator.generateKeyPair();
                byte[] open = pair.getPublic().getEncoded();
                return new Pair(pair.getPrivate().getEncoded(), Arrays.copyOfRange(open, open.length - OPEN_BYTES, open.length));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Pair read(String kept) {
            String[] halves = kept.split(" ");
            return new Pair(Base64.getDecoder().decode(halves[0]), Base64.getDecoder().decode(halves[1]));
        }

        @Override
        public String sign(String signed) {
            try {
                PrivateKey key = KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(hidden));
                Signature signature = Signature.getInstance(ED25519);
                signature.initSign(key);
                signature.update(signed.getBytes(StandardCharsets.UTF_8));
                return "v1a," + text(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String shown() {
            return "whpk_" + text(open);
        }

        @Override
        public String kept() {
            return text(hidden) + ' ' + text(open);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
