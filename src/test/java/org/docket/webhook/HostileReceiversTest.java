package org.docket.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that would have this machine tell somebody whom nobody outside may ask. */
@QuarkusTest
class HostileReceiversTest {

    @ParameterizedTest
    @ValueSource(strings = {
        // this machine, however it is spelled
        "https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0x7f.0.0.1/", "https://0177.0.0.1/",
        "https://017700000001/", "https://localhost/", "https://LOCALHOST./", "https://[::1]/", "https://[::]/", "https://0/", "https://0.0.0.0/",
        "https://１２７.０.０.１/", "https://127。0。0。1/",
        // addresses within others
        "https://[::ffff:127.0.0.1]/", "https://[::ffff:10.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[64:ff9b::127.0.0.1]/", "https://[64:ff9b::a9fe:a9fe]/",
        "https://[2002:7f00:1::1]/", "https://[2001:0:7f00:1::1]/", "https://[2a00:1450::5efe:10.0.0.1]/",
        // networks that are not public
        "https://10.0.0.1/", "https://172.16.0.1/", "https://172.31.255.255/", "https://192.168.0.1/", "https://100.64.0.1/", "https://198.18.0.1/",
        "https://[fe80::1]/", "https://[fc00::1]/", "https://[fd00:ec2::254]/", "https://[fec0::1]/",
        // machines that tell secrets
        "https://169.254.169.254/latest/meta-data/", "https://169.254.170.2/", "https://100.100.100.200/", "https://168.63.129.16/", "https://2852039166/",
        // many at once, and nobody
        "https://224.0.0.1/", "https://239.255.255.250/", "https://[ff02::1]/", "https://255.255.255.255/", "https://192.0.2.1/", "https://203.0.113.9/",
        "https://[2001:db8::1]/", "https://nobody.invalid/",
        // credentials, ports, schemes
        "https://user:password@1.1.1.1/", "https://user@1.1.1.1/", "https://1.1.1.1:22/", "https://1.1.1.1:25/", "https://1.1.1.1:6379/", "https://1.1.1.1:0/",
        "https://1.1.1.1:65536/", "http://1.1.1.1/", "http://127.0.0.1/", "ftp://1.1.1.1/", "file:///etc/passwd", "gopher://1.1.1.1/", "jar:https://1.1.1.1/!/",
        "data:text/plain,hello", "//1.1.1.1/", "1.1.1.1", "https://", "https:///x", "https://1.1.1.1\\@127.0.0.1/", "https://127.0.0.1#@1.1.1.1/",
        "https://exa mple.org/"})
    void nobody_is_added_there(String url) {
        admin().contentType("application/json").body(Map.of("url", url, "events", List.of("verdict.published"))).post("/v1/webhooks").then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].code", in(List.of("address-not-allowed", "not-secure", "no-such-host")));
    }

    /** A client would repair it; whoever reads the log, a list or a delivery could not. */
    @ParameterizedTest
    @ValueSource(strings = {"a b", "a|b", "{x}", "a\"b", "<x>", "%zz", "a^b", "`", "#a#b", "%", "%0", "\u0001"})
    void an_address_with_characters_that_a_uri_has_not_is_refused(String path) {
        int status = admin().contentType("application/json").body(Map.of("url", "https://1.1.1.1/" + path, "events", List.of("verdict.published"))).post("/v1/webhooks")
                .statusCode();
        assertThat(status).isEqualTo(422);
    }

    @Test
    void an_address_is_changed_as_carefully_as_it_is_added() {
        String id = admin().contentType("application/json").body(Map.of("url", "https://1.1.1.1/ok", "events", List.of("verdict.published"))).post("/v1/webhooks")
                .then().statusCode(201).extract().path("id");
        for (String url : List.of("https://1.1.1.1/a b", "https://1.1.1.1/{}", "https://0177.0.0.1/")) {
            admin().contentType("application/merge-patch+json").header("If-Match", "*").body(Map.of("url", url)).patch("/v1/webhooks/" + id).then().statusCode(422);
        }
    }
}
