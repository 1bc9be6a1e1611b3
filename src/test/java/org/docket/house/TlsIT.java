package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.docket.packaged.Ports;
import org.docket.packaged.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged program over TLS, with a certificate that was made a moment ago. */
class TlsIT {

    private static final String PASSWORD = "for-this-test-alone";

    private static Program program;
    private static int tlsPort;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        Path keyStore = Files.createTempDirectory(Path.of("target"), "tls-").resolve("docket.p12").toAbsolutePath();
        make(keyStore);
        tlsPort = Ports.free();
        program = Program.overTls(keyStore, PASSWORD, tlsPort);
        program.start();
        await().atMost(Duration.ofSeconds(30)).until(TlsIT::listensOverTls);
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(trusting(keyStore)).build();
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void over_tls_a_browser_is_told_to_stay_there() throws Exception {
        HttpResponse<String> answer = get("https://localhost:" + tlsPort + "/v1/workflow");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    }

    @Test
    void whoever_comes_without_is_sent_there() throws Exception {
        HttpResponse<String> answer = get("http://localhost:" + program.port() + "/v1/workflow");
        assertThat(answer.statusCode()).isBetween(300, 399);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("https://localhost:" + tlsPort);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    /** It listens a moment later than without. */
    private static boolean listensOverTls() {
        try (var socket = new Socket("localhost", tlsPort)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void make(Path keyStore) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "docket",
                "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", "2",
                "-storetype", "PKCS12", "-keystore", keyStore.toString(), "-storepass", PASSWORD).inheritIO().start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private static SSLContext trusting(Path keyStore) throws Exception {
        KeyStore trusted = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
        var certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("docket", trusted.getCertificate("docket"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
