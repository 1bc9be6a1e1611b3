package org.docket.owasp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OWASP API7:2023. Somebody who has the server call an address for them. */
@QuarkusTest
class Api07ServerSideRequestForgeryTest {

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer inside;

    @BeforeEach
    void listen() throws Exception {
        inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
    }

    @AfterEach
    void hangUp() {
        inside.stop(0);
    }

    @Test
    void an_address_that_somebody_writes_down_is_written_down_and_not_called() throws Exception {
        String address = "http://127.0.0.1:" + inside.getAddress().getPort() + "/latest/meta-data";
        String source = admin().contentType("application/json").body(Map.of("name", "Caller", "kind", "OTHER", "reliability", "B")).post("/v1/sources").path("id");
        String id = admin().contentType("application/json")
                .body(Map.of("claim", Map.of("text", "Seen.", "language", "en", "appearances", List.of(address)))).post("/v1/cases").path("id");
        admin().contentType("application/json")
                .body(Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", source, "credibility", 2, "url", address))
                .post("/v1/cases/" + id + "/evidence").then().statusCode(201);
        admin().contentType("application/json").body(Map.of("name", "P", "site", address, "contact", address)).post("/v1/partners").then().statusCode(201);
        Thread.sleep(500);
        assertThat(calls).hasValue(0);
    }

    @Test
    void an_address_that_is_none_of_the_web_is_refused() {
        for (String address : List.of("file:///etc/passwd", "gopher://127.0.0.1/", "javascript:alert(1)")) {
            admin().contentType("application/json")
                    .body(Map.of("claim", Map.of("text", "Seen.", "language", "en", "appearances", List.of(address)))).post("/v1/cases")
                    .then().statusCode(422);
        }
    }
}
