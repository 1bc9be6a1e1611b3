package org.docket.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals refresh tokens for the database: AES-256-GCM, with a key that HKDF (RFC 5869) makes of the OpenID client's secret. */
@ApplicationScoped
class TokenSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Optional<String> secret;
    private final SecureRandom random;

    TokenSeal(@ConfigProperty(name = "docket.oidc.client-secret") Optional<String> secret, SecureRandom random) {
        this.secret = secret;
        this.random = random;
    }

    /** Empty where there is no secret to seal with. */
    Optional<String> seal(String token) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return secret.map(known -> {
            byte[] sealed = run(Cipher.ENCRYPT_MODE, known, nonce, token.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
            return Base64.getEncoder().encodeToString(whole);
        });
    }

    /** Empty for what was sealed with another secret. */
    Optional<String> open(String sealed) {
        ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        whole.get(nonce);
        byte[] rest = new byte[whole.remaining()];
        whole.get(rest);
        try {
            return secret.map(known -> new String(run(Cipher.DECRYPT_MODE, known, nonce, rest), StandardCharsets.UTF_8));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static byte[] run(int mode, String secret, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(secret), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a refresh token cannot be sealed or opened", e);
        }
    }

    private static SecretKey key(String secret) throws GeneralSecurityException {
        var parameters = HKDFParameterSpec.ofExtract().addIKM(secret.getBytes(StandardCharsets.UTF_8))
                .thenExpand("docket refresh tokens".getBytes(StandardCharsets.US_ASCII), KEY_BYTES);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    }
}
