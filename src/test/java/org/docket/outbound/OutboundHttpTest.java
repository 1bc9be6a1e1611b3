package org.docket.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.docket.platform.RawSite;
import org.docket.platform.Reach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes back from sites that behave, and from those that do not. */
class OutboundHttpTest {

    private static final Vertx VERTX = Vertx.vertx();
    private RawSite site;

    @BeforeEach
    void listen() throws Exception {
        site = new RawSite();
    }

    @AfterEach
    void hangUp() throws Exception {
        site.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    private FetchResult ask(String path) throws Exception {
        return ask(Reach.withinThisMachine(), site.url(path));
    }

    private static FetchResult ask(OutboundSettings reach, String url) throws Exception {
        var outboundHttp = new OutboundHttp(VERTX, reach, Clock.systemUTC());
        return outboundHttp.follow(RequestTarget.of(url).orElseThrow(), OutboundRequest.get(Map.of("Accept", "*/*")))
                .toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static String wire(FetchResult fetchResult) {
        return new String(fetchResult.hops().getLast().response(), ISO_8859_1);
    }

    @Test
    void both_directions_are_kept_byte_for_byte() throws Exception {
        String answer = "HTTP/1.1 200 Quite fine\r\nserver:odd\r\nX-a:  1\r\nX-A: 2\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nTrailer: t\r\n\r\n";
        site.on("/page", connection -> connection.send(answer));
        FetchResult fetchResult = ask("/page?q=%20a&b");
        assertThat(fetchResult.failure()).isEmpty();
        assertThat(wire(fetchResult)).isEqualTo(answer);
        assertThat(new String(fetchResult.hops().getFirst().request(), ISO_8859_1)).isEqualTo(site.requests.getFirst())
                .startsWith("GET /page?q=%20a&b HTTP/1.1\r\n").contains("User-Agent: Docket\r\n").contains("Host: 127.0.0.1:");
    }

    @Test
    void answers_that_only_say_to_wait_are_not_the_answer() throws Exception {
        site.on("/", connection -> connection.send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        assertThat(wire(ask("/"))).isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    }

    @Test
    void redirects_are_followed_with_every_hop_kept() throws Exception {
        site.redirect("/a", 301, "/b?x=1").redirect("/b", 302, "c#part").redirect("/c", 307, "//127.0.0.1:" + site.port() + "/d")
                .redirect("/d", 308, site.url("/é")).page("/%C3%A9", "<p>here</p>");
        FetchResult fetchResult = ask("/a");
        assertThat(fetchResult.failure()).isEmpty();
        assertThat(fetchResult.hops()).extracting(OutboundExchange::status).containsExactly(301, 302, 307, 308, 200);
        assertThat(wire(fetchResult)).endsWith("<p>here</p>");
        assertThat(fetchResult.leftTls()).isFalse();
    }

    @Test
    void circles_and_long_ways_end() throws Exception {
        site.redirect("/a", 302, "/b").redirect("/b", 302, "/a");
        assertThat(ask("/a").failure()).contains(FetchFailure.TOO_MANY_REDIRECTS);
        for (int i = 0; i < 20; i++) {
            site.redirect("/" + i, 302, "/" + (i + 1));
        }
        FetchResult fetchResult = ask("/0");
        assertThat(fetchResult.failure()).contains(FetchFailure.TOO_MANY_REDIRECTS);
        assertThat(fetchResult.hops()).hasSize(6);
    }

    @Test
    void a_slow_drip_ends_when_its_time_is_over() throws Exception {
        site.on("/drip", connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            while (true) {
                connection.send("a");
                Thread.sleep(50);
            }
        });
        site.on("/dripping-head", connection -> {
            connection.send("HTTP/1.1 200 OK\r\n");
            for (int i = 0; true; i++) {
                connection.send("X-%d: a\r\n".formatted(i));
                Thread.sleep(50);
            }
        });
        site.on("/silence", connection -> Thread.sleep(60_000));
        for (String path : new String[] {"/drip", "/dripping-head", "/silence"}) {
            long begun = System.nanoTime();
            assertThat(ask(Reach.withinThisMachine().longest(Duration.ofMillis(700)), site.url(path)).failure()).contains(FetchFailure.TOO_SLOW);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofMillis(600), Duration.ofSeconds(3));
        }
    }

    @Test
    void a_chain_of_slow_hops_has_one_time_for_all() throws Exception {
        for (int i = 0; i < 5; i++) {
            int next = i + 1;
            site.on("/" + i, connection -> {
                Thread.sleep(400);
                connection.send("HTTP/1.1 302 On\r\nLocation: /" + next + "\r\nContent-Length: 0\r\n\r\n");
            });
        }
        assertThat(ask(Reach.withinThisMachine().longest(Duration.ofMillis(1_000)), site.url("/0")).failure()).contains(FetchFailure.TOO_SLOW);
    }

    @Test
    void what_is_too_large_ends() throws Exception {
        site.on("/endless", connection -> {
            connection.send("HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                connection.send(new byte[65_536]);
            }
        });
        site.on("/head", connection -> connection.send("HTTP/1.1 200 OK\r\nX: " + "a".repeat(40_000) + "\r\n\r\n"));
        site.on("/many", connection -> connection.send("HTTP/1.1 200 OK\r\n" + "X: a\r\n".repeat(20_000) + "\r\n"));
        site.on("/line", connection -> connection.send("HTTP/1.1 200 " + "a".repeat(40_000) + "\r\n\r\n"));
        for (String path : new String[] {"/endless", "/head", "/many", "/line"}) {
            assertThat(ask(path).failure()).as(path).contains(FetchFailure.TOO_LARGE);
        }
    }

    @Test
    void what_breaks_off_or_is_no_http_is_no_answer() throws Exception {
        site.on("/reset", RawSite.Connection::reset)
                .on("/closed", connection -> { })
                .on("/half", connection -> connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"))
                .on("/half-chunked", connection -> connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\nabc"))
                .on("/reset-later", connection -> {
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
                    Thread.sleep(100);
                    connection.reset();
                })
                .on("/noise", connection -> connection.send("SSH-2.0-OpenSSH_9.6\r\n\r\n"))
                .on("/length", connection -> connection.send("HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\nabc"));
        for (String path : new String[] {"/reset", "/closed", "/half", "/half-chunked", "/reset-later", "/noise", "/length"}) {
            assertThat(ask(path).failure()).as(path).contains(FetchFailure.BROKEN_OFF);
        }
    }

    @Test
    void who_is_not_there_is_not_connected() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(ask(Reach.withinThisMachine(), "http://127.0.0.1:" + free + "/").failure()).contains(FetchFailure.NOT_CONNECTED);
        assertThat(ask(Reach.withinThisMachine(), "http://no-such-name.invalid/").failure()).contains(FetchFailure.NO_SUCH_HOST);
    }

    @Test
    void a_site_that_speaks_no_tls_is_not_secure() throws Exception {
        try (var listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var socket = listening.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(ISO_8859_1));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(ask(Reach.withinThisMachine(), "https://127.0.0.1:" + listening.getLocalPort() + "/").failure()).contains(FetchFailure.NOT_SECURE);
        }
    }

    @Test
    void tls_is_asked_for_the_name_although_the_address_is_dialled() throws Exception {
        var hello = new CompletableFuture<String>();
        try (var listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var socket = listening.accept()) {
                    byte[] bytes = new byte[4_096];
                    hello.complete(new String(bytes, 0, socket.getInputStream().read(bytes), ISO_8859_1));
                } catch (IOException e) {
                    hello.completeExceptionally(e);
                }
            });
            var outboundHttp = new OutboundHttp(VERTX, new Reach(Set.of(), true, Duration.ofSeconds(3), 1_000), Clock.systemUTC(),
                    host -> new InetAddress[] {InetAddress.getLoopbackAddress()});
            outboundHttp.follow(RequestTarget.of("https://press.example:" + listening.getLocalPort() + "/").orElseThrow(), OutboundRequest.get(Map.of()));
            assertThat(hello.get(5, TimeUnit.SECONDS)).contains("press.example");
        }
    }

    @Test
    void addresses_as_people_write_them_become_what_is_sent() {
        assertThat(RequestTarget.of("HTTP://News.Example").orElseThrow().uri()).hasToString("http://news.example/");
        assertThat(RequestTarget.of("https://bücher.example:443/ä b|c?q=ü#teil").orElseThrow().uri())
                .hasToString("https://xn--bcher-kva.example/%C3%A4%20b%7Cc?q=%C3%BC");
        assertThat(RequestTarget.of("http://news.example?q=100%").orElseThrow().uri()).hasToString("http://news.example/?q=100%25");
        assertThat(RequestTarget.of("http://news.example:8080/a%20b").orElseThrow().authority()).isEqualTo("news.example:8080");
        RequestTarget page = RequestTarget.of("http://news.example/a/b?c").orElseThrow();
        assertThat(page.to("?d").orElseThrow().uri()).hasToString("http://news.example/a/b?d");
        assertThat(page.to("../x").orElseThrow().uri()).hasToString("http://news.example/x");
        assertThat(page.to("/y z").orElseThrow().uri()).hasToString("http://news.example/y%20z");
    }
}
