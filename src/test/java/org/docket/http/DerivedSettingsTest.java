package org.docket.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class DerivedSettingsTest {

    @ParameterizedTest
    @CsvSource({"target/training, target/training", "./data, data", "data, data", "a/../b/., b"})
    void a_relative_data_folder_is_absolute_wherever_it_is_used(String given, String expected) {
        SmallRyeConfig config = config(Map.of("docket.data-dir", given));
        String folder = Path.of("").toAbsolutePath().resolve(expected).toString();
        assertThat(config.getRawValue("docket.data-dir")).isEqualTo(folder);
        assertThat(config.getRawValue("url")).isEqualTo("jdbc:h2:file:" + folder + "/docket");
    }

    @Test
    void an_absolute_data_folder_stays_as_it_is() {
        assertThat(config(Map.of("docket.data-dir", "/var/lib/docket")).getRawValue("url")).isEqualTo("jdbc:h2:file:/var/lib/docket/docket");
    }

    @Test
    void an_expression_is_expanded_first() {
        assertThat(config(Map.of("docket.data-dir", "${base}/data", "base", "/srv")).getRawValue("url")).isEqualTo("jdbc:h2:file:/srv/data/docket");
    }

    @Test
    void headers_of_proxies_are_read_if_proxies_are_named() {
        assertThat(isForwarding(Map.of("docket.trusted-proxies", "10.0.0.5"))).isTrue();
    }

    @Test
    void headers_of_proxies_are_not_read_without_one() {
        assertThat(isForwarding(Map.of())).isFalse();
    }

    /** An empty list would trust every address. */
    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void headers_of_proxies_are_not_read_if_the_list_is_empty(String none) {
        assertThat(isForwarding(Map.of("docket.trusted-proxies", none))).isFalse();
    }

    @Test
    void metrics_and_health_have_a_port_of_their_own_if_one_is_named() {
        assertThat(isApart(Map.of("docket.management.port", "9000"))).isTrue();
        assertThat(isApart(Map.of())).isFalse();
        assertThat(isApart(Map.of("docket.management.port", ""))).isFalse();
    }

    private static boolean isApart(Map<String, String> settings) {
        return config(settings).getValue("quarkus.management.host-enabled", boolean.class);
    }

    private static boolean isForwarding(Map<String, String> settings) {
        return config(settings).getValue("quarkus.http.proxy.proxy-address-forwarding", boolean.class);
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("url", "jdbc:h2:file:${docket.data-dir}/docket", "docket.data-dir", "./data",
                "quarkus.http.proxy.proxy-address-forwarding", "false", "quarkus.management.host-enabled", "false"));
        all.putAll(settings);
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withInterceptors(new DerivedSettings())
                .withSources(new PropertiesConfigSource(all, "test", 100)).build();
    }
}
