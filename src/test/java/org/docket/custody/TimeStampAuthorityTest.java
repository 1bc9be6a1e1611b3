package org.docket.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.docket.custody.StampToken.NotAToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeStampAuthorityTest {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @TempDir
    Path folder;

    private TestAuthority server;

    @BeforeEach
    void start() throws Exception {
        server = new TestAuthority();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_token_says_when_a_hash_was_there_and_who_says_so() throws Exception {
        StampToken token = authority(server).ask(HASH, BigInteger.TEN);

        assertThat(token.sha256()).isEqualTo(HASH);
        assertThat(token.at()).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(token.signer()).isEqualTo("CN=Test authority");
        assertThat(StampToken.read(token.encoded()).isVouchedForBy(TrustAnchors.read(server.certificates(folder)))).isTrue();
    }

    @Test
    void an_answer_to_another_question_is_no_token() throws Exception {
        byte[] other = question("00".repeat(32));
        server.answers(answer -> server.stamp(other));

        assertThatThrownBy(() -> authority(server).ask(HASH, BigInteger.TEN)).isInstanceOf(NotAToken.class);
    }

    @Test
    void a_changed_byte_is_no_token() throws Exception {
        server.answers(answer -> {
            byte[] changed = answer.clone();
            changed[changed.length - 3] ^= 1;
            return changed;
        });

        assertThatThrownBy(() -> authority(server).ask(HASH, BigInteger.TEN)).isInstanceOfAny(NotAToken.class, IOException.class);
    }

    @Test
    void a_certificate_that_leads_elsewhere_is_not_believed() throws Exception {
        try (var stranger = new TestAuthority()) {
            var deceived = new TimeStampAuthority("test", stranger.url(), TrustAnchors.read(server.certificates(folder)), HttpClient.newHttpClient(), Duration.ofSeconds(5));

            assertThatThrownBy(() -> deceived.ask(HASH, BigInteger.TEN)).isInstanceOf(NotAToken.class).hasMessageContaining("believed");
        }
    }

    @Test
    void nobody_waits_longer_than_was_said() {
        server.silent(true);

        assertThatThrownBy(() -> authority(server).ask(HASH, BigInteger.TEN)).isInstanceOf(IOException.class);
    }

    private TimeStampAuthority authority(TestAuthority asked) throws Exception {
        return new TimeStampAuthority("test", asked.url(), TrustAnchors.read(asked.certificates(folder)), HttpClient.newHttpClient(), Duration.ofSeconds(5));
    }

    private static byte[] question(String hash) throws IOException {
        var generator = new org.bouncycastle.tsp.TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(org.bouncycastle.tsp.TSPAlgorithms.SHA256, java.util.HexFormat.of().parseHex(hash), BigInteger.TEN).getEncoded();
    }
}
