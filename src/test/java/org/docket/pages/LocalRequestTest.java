package org.docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class LocalRequestTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1, localhost", "127.8.8.8, 127.0.0.1", "0:0:0:0:0:0:0:1, [::1]", "::1, localhost"})
    void a_browser_on_this_machine_is_local(String peer, String name) {
        assertThat(LocalRequest.isLocal(peer, name, MultiMap.caseInsensitiveMultiMap())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, localhost", "10.0.0.1, 127.0.0.1", "2001:db8::1, [::1]", "127.0.0.1, desk.example", "127.0.0.1, localhost.evil.example"})
    void another_machine_and_another_name_are_not(String peer, String name) {
        assertThat(LocalRequest.isLocal(peer, name, MultiMap.caseInsensitiveMultiMap())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "x-forwarded-for", "X-Forwarded-Proto", "Via", "X-Real-IP"})
    void a_request_that_was_forwarded_is_not(String header) {
        assertThat(LocalRequest.isLocal("127.0.0.1", "localhost", MultiMap.caseInsensitiveMultiMap().add(header, "127.0.0.1"))).isFalse();
    }

    @Test
    void an_address_is_never_looked_up_by_name() {
        assertThat(LocalRequest.isLocal("127.0.0.1", "LOCALHOST", MultiMap.caseInsensitiveMultiMap())).isFalse();
    }
}
