package org.docket.platform;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.File;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What operators watch of every program, beside what its framework measures by itself. */
class OperatingMetrics {

    private static final double[] STEPS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 5_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos()).toArray();

    /** Requests are counted by how long they took, so that a percentile can be worked out over all replicas. */
    @Produces
    @Singleton
    MeterFilter requestsInSteps() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder().serviceLevelObjectives(STEPS).build().merge(config)
                        : config;
            }
        };
    }

    /**
     * Leaves out two gauges that the framework registers once for each thread that accepts connections, which the registry warns of.
     * {@code http_server_active_connections} has the same number.
     */
    @Produces
    @Singleton
    MeterFilter connectionsOnce() {
        return MeterFilter.deny(id -> id.getName().equals("vertx.http.connections.current") || id.getName().equals("vertx.http.connections.max"));
    }

    /** The disk that the data folder is on. */
    @Produces
    @Singleton
    MeterBinder disk(@ConfigProperty(name = "docket.data-dir") String folder) {
        return new DiskSpaceMetrics(new File(folder));
    }
}
