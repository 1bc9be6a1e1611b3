package org.docket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {

    private static final int MIB = 1 << 20;

    private Vertx vertx;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void what_is_ended_is_whole() throws Exception {
        byte[] taken = take(serving(request -> {
            var stream = new AnswerStream(request.response().setChunked(true));
            stream.write('{');
            stream.write(new byte[MIB], 0, MIB);
            stream.end();
        }));
        assertThat(taken).hasSize(MIB + 1);
    }

    @Test
    void what_breaks_off_is_never_taken_for_whole() throws Exception {
        int port = serving(request -> {
            var stream = new AnswerStream(request.response().setChunked(true));
            stream.write(new byte[MIB], 0, MIB);
            stream.breakOff();
        });
        assertThatThrownBy(() -> take(port)).isInstanceOf(IOException.class);
    }

    @Test
    void a_reader_that_takes_nothing_is_given_up() throws Exception {
        var failed = new CompletableFuture<String>();
        int port = serving(request -> {
            var stream = new AnswerStream(request.response().setChunked(true), Duration.ofMillis(100));
            try {
                stream.write(new byte[64 * MIB], 0, 64 * MIB);
            } catch (IOException e) {
                failed.complete(e.getMessage());
            } finally {
                stream.breakOff();
            }
        });
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(failed.get(10, TimeUnit.SECONDS)).isEqualTo("the reader takes nothing");
        }
    }

    /** Writes in the middle of an answer, or not at all. */
    private interface Writing {

        void write(HttpServerRequest request) throws IOException;
    }

    private int serving(Writing writing) throws Exception {
        HttpServer server = vertx.createHttpServer().requestHandler(request -> vertx.executeBlocking(() -> {
            writing.write(request);
            return null;
        }));
        return server.listen(0, "localhost").toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS).actualPort();
    }

    private static byte[] take(int port) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port)).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
