package org.docket.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.docket.outbound.OutboundHttp.Lookup;
import org.docket.platform.RawSite;
import org.docket.platform.Reach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that would have this machine ask what nobody outside may ask. */
class HostileTargetsTest {

    private static final Vertx VERTX = Vertx.vertx();
    private RawSite inside;

    @BeforeEach
    void listen() throws Exception {
        inside = new RawSite().page("/", "<p>secret</p>");
    }

    @AfterEach
    void hangUp() throws Exception {
        inside.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    private FetchResult ask(String url, boolean loopback, Lookup lookup) throws Exception {
        var reach = new Reach(Set.of(80, 443, inside.port()), loopback, Duration.ofSeconds(4), 100_000);
        var outboundHttp = new OutboundHttp(VERTX, reach, Clock.systemUTC(), lookup);
        return outboundHttp.follow(RequestTarget.of(url).orElseThrow(), OutboundRequest.get(Map.of())).toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static Lookup always(String... addresses) {
        InetAddress[] found = Stream.of(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
        return host -> found;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200", "169.254.169.254",
        "169.254.170.2", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.192", "192.0.2.1", "192.168.0.1", "192.88.99.1", "198.18.0.1",
        "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16",
        "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0:10.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::10.0.0.1", "100::1", "2001::1", "2001:0:7f00:1::1", "2001:db8::1", "2002:7f00:1::1", "2002:a00:1::", "3fff::1", "5f00::1",
        "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "2a00:1450::5efe:10.0.0.1", "2a00:1450::200:5efe:127.0.0.1", "4000::1"})
    void an_address_that_is_not_public_is_not_asked(String address) throws Exception {
        assertThat(PublicInternet.has(InetAddress.ofLiteral(address))).isFalse();
        assertThat(ask("http://news.example/", false, always(address)).failure()).contains(FetchFailure.NOT_ALLOWED);
        assertThat(inside.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.215.14", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.0", "192.0.1.1", "198.17.255.255",
        "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::200e", "64:ff9b::1.1.1.1"})
    void a_public_address_is(String address) {
        assertThat(PublicInternet.has(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "017700000001", "localhost", "localhost.", "LOCALHOST",
        "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]", "0", "0.0.0.0", "１２７.０.０.１", "127。0。0。1", "⑫7.0.0.1"})
    void however_it_is_spelled_this_machine_is_not_asked(String host) throws Exception {
        FetchResult end = ask("http://" + host + ":" + inside.port() + "/", false, InetAddress::getAllByName);
        assertThat(end.failure()).hasValueSatisfying(why -> assertThat(why).isIn(FetchFailure.NOT_ALLOWED, FetchFailure.NO_SUCH_HOST));
        assertThat(inside.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0177.0.0.1", "0x7f.0.0.1", "0177.1", "127.0.0.1.nip.example"})
    void a_resolver_that_reads_octal_or_hexadecimal_digits_makes_no_difference(String host) throws Exception {
        assertThat(ask("http://" + host + ":" + inside.port() + "/", false, always("127.0.0.1")).failure()).contains(FetchFailure.NOT_ALLOWED);
        assertThat(inside.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "gopher://news.example/", "ftp://news.example/", "javascript:alert(1)", "http://", "http:///etc/passwd",
        "http://me:pw@news.example/", "http://news.example@127.0.0.1/", "http://news.example\\@127.0.0.1/", "http://127.0.0.1\\.news.example/",
        "http://news.example:0/", "http://news.example:99999/", "http://news.example:-1/", "http://[::1", "http://[fe80::1%25eth0]/", "http://a b/",
        "http://%31%32%37.0.0.1/", "http://news.example\r\nX: y/", "//news.example/", "", "http://[::1]news.example/"})
    void what_is_no_address_of_the_web_is_no_target(String address) {
        assertThat(RequestTarget.of(address)).isEmpty();
    }

    /** Whatever the resolver would make of it: two readers may take it for two addresses. */
    @ParameterizedTest
    @ValueSource(strings = {"0177.0.0.1", "0x7f.0.0.1", "0177.1", "127.1", "2130706433", "017700000001", "0x7f000001", "1.1", "16843009", "01.1.1.1", "1.1.1.01",
        "0x1.1.1.1", "1.1.1.1.", "0X01010101", "[::ffff:0177.0.0.1]", "[::ffff:01.1.1.1]", "１.１", "news.example.0x1", "a.1"})
    void an_address_in_octal_hexadecimal_short_or_whole_form_is_never_looked_up(String host) throws Exception {
        var lookups = new AtomicInteger();
        Lookup resolver = name -> {
            lookups.incrementAndGet();
            return new InetAddress[] {InetAddress.ofLiteral("1.1.1.1")};
        };
        Optional<RequestTarget> target = RequestTarget.of("http://" + host + ":" + inside.port() + "/");
        if (target.isPresent()) {
            assertThat(ask("http://" + host + ":" + inside.port() + "/", true, resolver).failure()).contains(FetchFailure.NOT_ALLOWED);
        }
        inside.redirect("/away", 302, "http://" + host + ":" + inside.port() + "/");
        var reach = new AtomicInteger();
        FetchResult end = ask("http://news.example:" + inside.port() + "/away", true, name -> {
            reach.incrementAndGet();
            return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        });
        assertThat(end.failure()).contains(FetchFailure.NOT_ALLOWED);
        assertThat(lookups).hasValue(0);
        assertThat(reach).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"://\\..", "://", ":", "http:", "http://", "http:///x", "//", "//[", "?%", "%zz", "\\\\x", "{x}", "[", "http://[::1", "mailto:a@b.example", "\u0001",
        "http://a b/", "https://:443/", "//news.example:99999/", "///x", "javascript:1", "..//..//\\", "http://user@news.example/", "#", "?", "ü:ü"})
    void a_redirect_to_what_is_no_address_ends_the_journey(String location) throws Exception {
        inside.on("/away", connection -> {
            connection.send("HTTP/1.1 302 Found\r\nLocation: ");
            connection.send(location.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            connection.send("\r\nContent-Length: 0\r\n\r\n");
        });
        FetchResult end = ask("http://news.example:" + inside.port() + "/away", true, always("127.0.0.1"));
        assertThat(end.failure().isPresent() || !end.hops().isEmpty()).isTrue();
    }

    @Test
    void one_address_among_others_that_is_not_public_closes_the_name() throws Exception {
        assertThat(ask("http://news.example/", false, always("1.1.1.1", "10.0.0.1")).failure()).contains(FetchFailure.NOT_ALLOWED);
    }

    @Test
    void ports_that_are_not_of_the_web_are_not_asked() throws Exception {
        for (int port : List.of(22, 25, 6379, 9200, 5432)) {
            assertThat(ask("http://news.example:" + port + "/", false, always("1.1.1.1")).failure()).contains(FetchFailure.NOT_ALLOWED);
        }
    }

    @Test
    void a_name_that_answers_otherwise_the_second_time_was_asked_once() throws Exception {
        var times = new AtomicInteger();
        Lookup rebinding = host -> new InetAddress[] {InetAddress.ofLiteral(times.getAndIncrement() == 0 ? "192.0.1.1" : "127.0.0.1")};
        FetchResult end = ask("http://news.example:" + inside.port() + "/", false, rebinding);
        assertThat(end.failure()).hasValueSatisfying(why -> assertThat(why).isIn(FetchFailure.NOT_CONNECTED, FetchFailure.TOO_SLOW));
        assertThat(inside.requests).isEmpty();
        assertThat(times).hasValue(1);
    }

    @Test
    void what_was_looked_up_is_dialled_whatever_the_name_becomes() throws Exception {
        var times = new AtomicInteger();
        Lookup rebinding = host -> new InetAddress[] {InetAddress.ofLiteral(times.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")};
        FetchResult end = ask("http://news.example:" + inside.port() + "/", true, rebinding);
        assertThat(end.failure()).isEmpty();
        assertThat(end.hops().getLast().status()).isEqualTo(200);
        assertThat(inside.requests.getFirst()).contains("Host: news.example:" + inside.port() + "\r\n");
        assertThat(times).hasValue(1);
    }

    @Test
    void where_a_redirect_leads_is_looked_up_and_checked_like_the_first() throws Exception {
        inside.redirect("/away", 302, "http://metadata.example/latest");
        FetchResult end = ask("http://news.example:" + inside.port() + "/away", true,
                host -> new InetAddress[] {InetAddress.ofLiteral(host.startsWith("news") ? "127.0.0.1" : "169.254.169.254")});
        assertThat(end.hops()).hasSize(1);
        assertThat(end.failure()).contains(FetchFailure.NOT_ALLOWED);
        for (String location : List.of("file:///etc/passwd", "http://me@news.example/", "gopher://news.example/")) {
            inside.redirect("/away", 301, location);
            assertThat(ask(inside.url("/away"), true, InetAddress::getAllByName).failure()).contains(FetchFailure.NOT_ALLOWED);
        }
    }
}
