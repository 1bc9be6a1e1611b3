package org.docket.webhook;

import io.quarkus.runtime.util.HashUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals the secrets of receivers (AES-256-GCM), which have to be kept to be signed with: whoever has the database alone has none of them.
 * The key is a setting, or a file of the data folder that is made when it is first needed.
 */
@ApplicationScoped
class Vault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_LENGTH = 16;

    private final SecureRandom random;
    private final SecretKeySpec key;
    private final String name;

    Vault(WebhookSettings settings, SecureRandom random, @ConfigProperty(name = "docket.data-dir") Path folder) {
        this.random = random;
        byte[] bytes = settings.key().map(Vault::decoded).orElseGet(() -> read(folder.resolve(WebhookKeyFile.NAME), random));
        this.key = new SecretKeySpec(bytes, "AES");
        this.name = HashUtil.sha256(bytes).substring(0, NAME_LENGTH);
    }

    /** Says which key it is, and nothing of it. */
    String name() {
        return name;
    }

    /** @param of whose it is: sealed for one, it opens for no other */
    String seal(String secret, UUID of) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), of);
        byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    String open(String sealed, UUID of) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(whole, NONCE_BYTES, whole.length), of), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] text, UUID of) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(of.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be sealed or opened", e);
        }
    }

    private static byte[] decoded(String text) {
        return WebhookKeyFile.decoded(text).orElseThrow(() ->
                new IllegalStateException("docket.webhooks.key is 32 bytes in base64, as `openssl rand -base64 32` makes them"));
    }

    private static byte[] read(Path file, SecureRandom random) {
        try {
            if (!Files.exists(file)) {
                make(file, random);
            }
            return decoded(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: half a key would open nothing. */
    private static void make(Path file, SecureRandom random) throws IOException {
        byte[] bytes = new byte[WebhookKeyFile.KEY_BYTES];
        random.nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "webhooks", ".new");
        if (Files.getFileStore(beside).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(beside, Base64.getEncoder().encodeToString(bytes));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
