package org.docket.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** The file of the data folder with the key that secrets of webhooks are sealed with: 32 bytes in base64. */
public final class WebhookKeyFile {

    static final String NAME = "webhooks.key";
    static final int KEY_BYTES = 32;

    private WebhookKeyFile() {}

    /** What is wrong with the file of a data folder, in one sentence that says what to do; empty for a good one, and for none. */
    public static Optional<String> damage(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return Files.notExists(file) || decoded(Files.readString(file, StandardCharsets.ISO_8859_1)).isPresent() ? Optional.empty()
                    : Optional.of(file + " is damaged: put it back from a copy, or delete it and rotate the secret of every webhook.");
        } catch (IOException e) {
            return Optional.of(file + " cannot be read: " + e.getMessage());
        }
    }

    /** Empty for what is no such key. */
    static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.strip())).filter(bytes -> bytes.length == KEY_BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
