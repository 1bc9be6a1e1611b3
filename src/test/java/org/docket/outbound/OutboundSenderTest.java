package org.docket.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.docket.outbound.OutboundHttp.Lookup;
import org.docket.platform.RawSite;
import org.docket.platform.Reach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What receivers outside are told reaches nobody but them. */
class OutboundSenderTest {

    private static final Vertx VERTX = Vertx.vertx();
    private RawSite inside;

    @BeforeEach
    void listen() throws Exception {
        inside = new RawSite().on("/", connection -> connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nthere"));
    }

    @AfterEach
    void hangUp() throws Exception {
        inside.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    private OutboundHttp outside(boolean loopback, Lookup lookup) {
        return new OutboundHttp(VERTX, new Reach(Set.of(80, 443, inside.port()), loopback, Duration.ofSeconds(4), 100_000), Clock.systemUTC(), lookup);
    }

    private static SendResult tell(OutboundHttp outboundHttp, String url) throws Exception {
        return outboundHttp.tell(RequestTarget.of(url).orElseThrow(), new OutboundRequest("POST", Map.of("webhook-id", "1"), "{}".getBytes()), Duration.ofSeconds(3), 10)
                .toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static Lookup always(String... addresses) {
        return host -> List.of(addresses).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "10.0.0.1", "100.64.0.1", "169.254.169.254", "172.16.0.1", "192.168.0.1", "198.18.0.1", "224.0.0.1",
        "255.255.255.255", "168.63.129.16", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::127.0.0.1", "2002:7f00:1::1", "fc00::1",
        "fd00:ec2::254", "fe80::1", "ff02::1", "2a00:1450::5efe:10.0.0.1"})
    void a_name_whose_address_is_not_public_is_told_nothing(String address) throws Exception {
        OutboundHttp outboundHttp = outside(false, always(address));
        RequestTarget target = RequestTarget.of("https://hook.example:" + inside.port() + "/").orElseThrow();
        assertThat(outboundHttp.hindrance(target)).contains(FetchFailure.NOT_ALLOWED);
        assertThat(tell(outboundHttp, target.uri().toString())).isEqualTo(new SendResult.Silence(FetchFailure.NOT_ALLOWED));
        assertThat(outside(false, always("1.1.1.1", address)).hindrance(target)).as("among others").contains(FetchFailure.NOT_ALLOWED);
        assertThat(inside.requests).isEmpty();
    }

    @Test
    void nothing_leaves_this_machine_without_tls() throws Exception {
        assertThat(tell(outside(true, always("1.1.1.1")), "http://hook.example/")).isEqualTo(new SendResult.Silence(FetchFailure.NOT_SECURE));
        assertThat(outside(true, always("127.0.0.1", "1.1.1.1")).hindrance(RequestTarget.of("http://hook.example/").orElseThrow())).contains(FetchFailure.NOT_SECURE);
        assertThat(tell(outside(true, always("127.0.0.1")), inside.url("/"))).isEqualTo(new SendResult.Answered(200, "there", null));
        assertThat(tell(outside(true, always("127.0.0.1")), "https://hook.example:" + inside.port() + "/")).isInstanceOf(SendResult.Silence.class);
    }

    @Test
    void a_name_is_looked_up_each_time_and_what_was_looked_up_is_dialled() throws Exception {
        var address = new AtomicReference<>("127.0.0.1");
        OutboundHttp outboundHttp = outside(true, host -> new InetAddress[] {InetAddress.ofLiteral(address.getAndSet("10.0.0.1"))});
        String url = "http://hook.example:" + inside.port() + "/";
        assertThat(tell(outboundHttp, url)).isEqualTo(new SendResult.Answered(200, "there", null));
        assertThat(inside.requests.getFirst()).contains("Host: hook.example:" + inside.port() + "\r\n");
        assertThat(tell(outboundHttp, url)).as("although a connection is open still").isEqualTo(new SendResult.Silence(FetchFailure.NOT_ALLOWED));
        assertThat(inside.requests).hasSize(1);
    }

    @Test
    void a_redirect_is_an_answer_and_leads_nowhere() throws Exception {
        inside.redirect("/away", 307, "/");
        assertThat(tell(outside(true, InetAddress::getAllByName), inside.url("/away"))).isEqualTo(new SendResult.Answered(307, "", null));
        assertThat(inside.requests).hasSize(1);
    }

    @Test
    void whoever_asks_to_be_left_alone_is_heard() throws Exception {
        inside.on("/busy", connection -> connection.send("HTTP/1.1 429 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"));
        assertThat(tell(outside(true, InetAddress::getAllByName), inside.url("/busy"))).isEqualTo(new SendResult.Answered(429, "", "120"));
    }

    @Test
    void of_what_is_said_a_little_is_kept_as_text() throws Exception {
        inside.on("/odd", connection -> {
            connection.send("HTTP/1.1 500 Oh\r\nContent-Length: 12\r\n\r\n");
            connection.send(new byte[] {'a', 0, 'b', (byte) 0xff, '\n', 'c', 'd', 'e', 'f', 'g', 'h', 'i'});
        });
        assertThat(tell(outside(true, InetAddress::getAllByName), inside.url("/odd"))).isEqualTo(new SendResult.Answered(500, "a\uFFFDb\uFFFD\ncdefg", null));
    }
}
