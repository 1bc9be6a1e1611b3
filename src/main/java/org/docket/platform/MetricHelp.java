package org.docket.platform;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Describes our meters in one place, {@code metrics.properties}, where those who look at them read it and where they are registered nobody has to. */
class MetricHelp {

    private static final String FILE = "/metrics.properties";

    @Produces
    @Singleton
    MeterFilter describe() {
        Properties words = read();
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String help = words.getProperty(id.getName());
                return help == null ? id : new Meter.Id(id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), help, id.getType());
            }
        };
    }

    private static Properties read() {
        var words = new Properties();
        try (var file = new InputStreamReader(MetricHelp.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
