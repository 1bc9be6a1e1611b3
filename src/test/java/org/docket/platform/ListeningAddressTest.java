package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.HttpServer;
import org.docket.platform.ListeningAddress.Listener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class ListeningAddressTest {

    @ParameterizedTest
    @CsvSource({"0.0.0.0, 9090, false, http://localhost:9090", "'::', 9090, false, http://localhost:9090", "192.0.2.7, 80, false, http://192.0.2.7",
        "2001:db8::7, 8080, false, 'http://[2001:db8::7]:8080'", "0.0.0.0, 8080, true, https://localhost:8443"})
    void the_address_follows_the_settings_until_the_server_listens(String host, int port, boolean tls, String expected) {
        assertThat(new ListeningAddress(new Listener(host, port, 8443, tls), key -> 0).url()).isEqualTo(expected);
    }

    @Test
    void a_port_that_the_system_chose_is_the_one_that_was_opened() {
        assertThat(new ListeningAddress(new Listener("0.0.0.0", 0, 0, false), key -> key == HttpServer.HTTP_PORT ? 40_123 : 40_124).url())
                .isEqualTo("http://localhost:40123");
        assertThat(new ListeningAddress(new Listener("0.0.0.0", 0, 0, true), key -> key == HttpServer.HTTPS_PORT ? 40_124 : 40_123).url())
                .isEqualTo("https://localhost:40124");
    }

    @Test
    void a_port_that_the_system_chooses_is_asked_for_again_once_it_is_open() {
        int[] opened = {0};
        var address = new ListeningAddress(new Listener("0.0.0.0", 0, 0, false), key -> opened[0]);
        address.url();
        opened[0] = 40_123;
        assertThat(address.url()).isEqualTo("http://localhost:40123");
    }
}
