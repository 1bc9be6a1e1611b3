package org.docket.exhibit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** S3Proxy over a folder, as a process of its own, with one bucket. */
public class S3Server implements QuarkusTestResourceLifecycleManager {

    public static final String BUCKET = "evidence";
    private static final String ACCESS = "docket";
    private static final String SECRET = "a-secret-of-the-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Process process;
    private int port;

    @Override
    public Map<String, String> start() {
        try {
            run(Files.createTempDirectory("s3"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client().createBucket(named -> named.bucket(BUCKET));
        return Map.of("docket.files.bucket", BUCKET, "docket.files.prefix", "desk/",
                "quarkus.s3.endpoint-override", url().toString(),
                "quarkus.s3.aws.credentials.type", "static",
                "quarkus.s3.aws.credentials.static-provider.access-key-id", ACCESS,
                "quarkus.s3.aws.credentials.static-provider.secret-access-key", SECRET);
    }

    @Override
    public void stop() {
        process.destroy();
    }

    S3Client client() {
        return S3Client.builder()
                .endpointOverride(url())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS, SECRET)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void run(Path folder) throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=unused
                jclouds.credential=unused
                jclouds.filesystem.basedir=%s
                """.formatted(url(), ACCESS, SECRET, Files.createDirectory(folder.resolve("data"))));
        String java = ProcessHandle.current().info().command().orElseThrow();
        process = new ProcessBuilder(java, "-jar", "target/s3/s3proxy.jar", "--properties", settings.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        Awaitility.await().atMost(PATIENCE).until(this::answers);
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
