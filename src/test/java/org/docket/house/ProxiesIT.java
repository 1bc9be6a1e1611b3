package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.docket.packaged.Needed;
import org.docket.packaged.Standing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nginx and HAProxy pass on with the configurations that are shipped; behind them is a server that answers everything. */
class ProxiesIT {

    private static final String PASSED = "X-Passed-On";

    private static HttpServer behind;
    private static List<Standing> proxies = List.of();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Needed.require("nginx", "haproxy");
        behind = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        behind.createContext("/", exchange -> {
            exchange.getResponseHeaders().add(PASSED, exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        behind.start();
        int port = behind.getAddress().getPort();
        proxies = List.of(Standing.nginx(port), Standing.haproxy(port, port, port));
    }

    @AfterAll
    static void stop() {
        proxies.forEach(Standing::close);
        if (behind != null) {
            behind.stop(0);
        }
    }

    private static List<HttpResponse<Void>> asked(String path) {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return proxies.stream().map(proxy -> asked(client, "http://127.0.0.1:" + proxy.port() + path)).toList();
        }
    }

    private static HttpResponse<Void> asked(HttpClient client, String address) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(address, e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/", "/metrics?x=1", "/metrics/x", "/health", "/health/live", "/health/ready", "/health/started", "/%6detrics",
            "/%68ealth/ready", "//metrics", "/./metrics", "/.//./health", "/v1/../metrics", "/x/%2e%2e/health", "/metrics%2fx"})
    void what_operators_look_at_is_not_passed_on_however_it_is_written(String path) {
        assertThat(asked(path)).allSatisfy(answer -> assertThat(answer.headers().firstValue(PASSED)).as(path).isEmpty())
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(400, 404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/verdicts", "/verdicts/1/metrics", "/verdicts/2/health", "/healthy", "/docs", "/v1/verdicts?q=..%2fhealth"})
    void everything_else_is(String path) {
        assertThat(asked(path)).allSatisfy(answer -> assertThat(answer.headers().firstValue(PASSED)).as(path).isPresent());
    }
}
