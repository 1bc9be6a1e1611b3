package org.docket.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who collects traces as OpenTelemetry has them sent: OTLP over HTTP, of which it is enough to find what is looked for. */
final class Collector implements AutoCloseable {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final List<String> told = new CopyOnWriteArrayList<>();

    Collector() throws IOException {
        server.createContext("/v1/traces", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** That it hears of a request to the program at {@code port}, as a part of the trace that whoever asked began. */
    void hears(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/verdicts?limit=1"))
                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01").build(), BodyHandlers.discarding());
        }
        String trace = new String(HexFormat.of().parseHex(TRACE), ISO_8859_1);
        await().atMost(Duration.ofMinutes(1)).until(() -> told.stream().anyMatch(spans -> spans.contains(trace) && spans.contains("/v1/verdicts")));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
