package org.docket.exhibit.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.docket.exhibit.RawClient;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies that do not end as they should: each comes to an end here, and gives its place back. */
class UploadBodyTest {

    private static final long LARGEST = 200_000;
    private static final Vertx VERTX = Vertx.vertx();
    private static final String FORM = "multipart/form-data; boundary=edge";
    private static final String BEFORE = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
    private static final String BEYOND = "\r\n--edge--\r\n";

    private final AdmissionLimit limit = new AdmissionRegistry(VERTX, new SimpleMeterRegistry()).limit("bodies", 1, Duration.ofSeconds(1));
    private final WorkerExecutor workers = VERTX.createSharedWorkerExecutor("body-test", 2);
    private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    private int port;

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @BeforeEach
    void listen() throws Exception {
        port = VERTX.createHttpServer().requestHandler(this::take).listen(0, "localhost").toCompletionStage().toCompletableFuture()
                .get(10, TimeUnit.SECONDS).actualPort();
    }

    private void take(HttpServerRequest request) {
        AdmissionPass pass = limit.enter();
        var body = new UploadBody(request, Vertx.currentContext(), workers, UploadBodyTest::drop, LARGEST);
        var context = Vertx.currentContext();
        pass.canceledBy(() -> context.runOnContext(late -> body.cancel()));
        pass.until(body.read(1_000, Duration.ofMillis(150))).onComplete(read -> {
            outcomes.add(read.succeeded() ? "read " + read.result().size() : read.cause().getMessage());
            request.response().setStatusCode(read.succeeded() ? 200 : 400).putHeader("Connection", "close").end();
        });
    }

    private static void drop(List<Buffer> parts) {
        assertThat(parts).isNotEmpty();
    }

    /** How a body goes wrong. */
    private enum Fault {
        /** The connection ends before the announced length came. */
        TRUNCATED,
        /** The connection is reset. */
        RESET,
        /** Nothing more comes. */
        STALLED,
        /** A byte now and then, without end. */
        DRIPPING,
        /** Much, without end. */
        NEVER_ENDING
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_file_that_goes_wrong_gives_its_place_back(Fault fault) throws Exception {
        try (var client = new RawClient(port)) {
            client.send(head("text/plain", fault == Fault.NEVER_ENDING ? -1 : 50_000));
            go(client, fault, "");
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_form_that_goes_wrong_in_its_file_gives_its_place_back(Fault fault) throws Exception {
        try (var client = new RawClient(port)) {
            client.send(head(FORM, fault == Fault.NEVER_ENDING ? -1 : 50_000));
            go(client, fault, BEFORE);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_form_that_goes_wrong_before_its_file_gives_its_place_back(Fault fault) throws Exception {
        try (var client = new RawClient(port)) {
            client.send(head(FORM, fault == Fault.NEVER_ENDING ? -1 : 50_000));
            go(client, fault, "--edge\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n");
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_form_that_goes_wrong_after_its_file_gives_its_place_back(Fault fault) throws Exception {
        try (var client = new RawClient(port)) {
            client.send(head(FORM, fault == Fault.NEVER_ENDING ? -1 : 50_000));
            go(client, fault, BEFORE + "some words" + BEYOND);
        }
    }

    @Test
    void a_form_whose_last_boundary_is_missing_is_truncated() throws Exception {
        for (String body : List.of(BEFORE + "words", BEFORE + "words\r\n--ed", BEFORE)) {
            form(body);
            assertThat(outcomes.poll(5, TimeUnit.SECONDS)).as(body).isEqualTo("TRUNCATED");
            await().until(() -> limit.taken() == 0);
        }
    }

    @Test
    void a_form_without_a_file_is_refused() throws Exception {
        for (String body : List.of("", "--edge", "--edge--", "nothing", "--edge\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nwords")) {
            form(body);
            assertThat(outcomes.poll(5, TimeUnit.SECONDS)).as(body).isIn("NOT_ONE_FILE", "ABORTED");
            await().until(() -> limit.taken() == 0);
        }
    }

    @Test
    void a_form_with_its_last_boundary_is_whole() throws Exception {
        form(BEFORE + "words" + BEYOND);
        assertThat(outcomes.poll(5, TimeUnit.SECONDS)).isEqualTo("read 5");
        form(BEFORE + "w".repeat(150_000) + BEYOND);
        assertThat(outcomes.poll(5, TimeUnit.SECONDS)).isEqualTo("read 150000");
        await().until(() -> limit.taken() == 0);
    }

    private void form(String body) throws IOException {
        try (var client = new RawClient(port)) {
            client.send(head(FORM, body.length()));
            client.send(ascii(body));
            client.answer();
        }
    }

    private void go(RawClient client, Fault fault, String first) throws Exception {
        if (fault == Fault.NEVER_ENDING) {
            Thread.ofVirtual().start(() -> sendOn(client, first));
        } else {
            client.send(ascii(first + "some words"));
        }
        await().until(() -> limit.taken() == 1 || !outcomes.isEmpty());
        switch (fault) {
            case TRUNCATED -> client.close();
            case RESET -> client.cut();
            case DRIPPING -> Thread.ofVirtual().start(() -> drip(client));
            case STALLED, NEVER_ENDING -> { }
        }
        assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isIn(expected(fault));
        await().until(() -> limit.taken() == 0);
    }

    private static List<String> expected(Fault fault) {
        return switch (fault) {
            case TRUNCATED, RESET -> List.of("ABORTED");
            case STALLED, DRIPPING -> List.of("TOO_SLOW");
            case NEVER_ENDING -> List.of("TOO_LARGE", "ABORTED");
        };
    }

    private static void sendOn(RawClient client, String first) {
        try {
            if (!first.isEmpty()) {
                client.chunk(ascii(first));
            }
            while (true) {
                client.chunk(ascii("w".repeat(4_000)));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static void drip(RawClient client) {
        try {
            while (true) {
                client.send(new byte[] {'a'});
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException closed) {
            return;
        }
    }

    private static byte[] head(String type, long length) {
        return ascii("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n"
                + (length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length) + "\r\n\r\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
