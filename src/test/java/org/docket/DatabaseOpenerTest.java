package org.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.docket.webhook.WebhookKeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOpenerTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    /** Opens once two lines of progress were written, however long that takes. */
    @Test
    void a_slow_disk_is_waited_for_with_progress() {
        var twice = new CountDownLatch(2);
        var out = new PrintStream(told, true, StandardCharsets.UTF_8) {
            @Override
            public PrintStream printf(String format, Object... args) {
                super.printf(format, args);
                twice.countDown();
                return this;
            }
        };
        assertThat(DatabaseOpener.await(() -> twice.await(20, TimeUnit.SECONDS) ? "open" : "late", Duration.ofMillis(20), out, "3 MiB")).contains("open");
        assertThat(told.toString(StandardCharsets.UTF_8).lines().toList()).hasSizeGreaterThanOrEqualTo(2).allMatch(line -> line.startsWith("docket: opening the database (3 MiB): "));
    }

    @Test
    void a_quick_disk_says_nothing_and_one_that_fails_is_left_to_the_start() {
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        assertThat(DatabaseOpener.await(() -> "open", Duration.ofSeconds(5), out, "")).contains("open");
        assertThat(DatabaseOpener.await(() -> {
            throw new SQLException("damaged");
        }, Duration.ofSeconds(5), out, "")).isEmpty();
        assertThat(told.size()).isZero();
    }

    @Test
    void the_settings_are_those_of_the_pool() throws Exception {
        var settings = new Properties();
        try (var in = DatabaseOpener.class.getResourceAsStream("/application.properties")) {
            settings.load(in);
        }
        assertThat(settings.getProperty("quarkus.datasource.jdbc.url")).endsWith("/docket}" + DatabaseOpener.SETTINGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "\u00ff\u00fe", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MD"})
    void a_damaged_key_is_told_in_one_sentence(String text) throws Exception {
        Path file = folder.resolve("webhooks.key");
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        assertThat(WebhookKeyFile.damage(folder)).hasValueSatisfying(sentence -> assertThat(sentence).startsWith(file.toString()).hasLineCount(1));
    }

    /** Some flips make another key: what was sealed with the former one is counted as sealed elsewhere. */
    @Test
    void a_key_with_one_bit_that_is_another_is_told_in_one_sentence_or_is_a_key() throws Exception {
        Path file = folder.resolve("webhooks.key");
        byte[] whole = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=".getBytes(StandardCharsets.US_ASCII);
        int told = 0;
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            var damage = WebhookKeyFile.damage(folder);
            damage.ifPresent(sentence -> assertThat(sentence).startsWith(file.toString()).hasLineCount(1));
            told += damage.isPresent() ? 1 : 0;
        }
        assertThat(told).isGreaterThan(whole.length);
    }

    @Test
    void a_good_key_and_none_are_no_damage() throws Exception {
        assertThat(WebhookKeyFile.damage(folder)).isEmpty();
        Files.writeString(folder.resolve("webhooks.key"), "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=\n");
        assertThat(WebhookKeyFile.damage(folder)).isEmpty();
    }
}
