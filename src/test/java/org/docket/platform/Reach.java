package org.docket.platform;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Set;
import org.docket.outbound.OutboundSettings;

/** How far a test may go. */
public record Reach(Set<Integer> ports, boolean loopback, Duration longest, long bytes) implements OutboundSettings {

    public static Reach withinThisMachine() {
        return new Reach(Set.of(80), true, Duration.ofSeconds(5), 1_000_000);
    }

    public Reach longest(Duration longest) {
        return new Reach(ports, loopback, longest, bytes);
    }

    @Override
    public Duration connect() {
        return Duration.ofMillis(500);
    }

    @Override
    public MemorySize headers() {
        return new MemorySize(BigInteger.valueOf(16_384));
    }

    @Override
    public MemorySize answer() {
        return new MemorySize(BigInteger.valueOf(bytes));
    }

    @Override
    public int redirects() {
        return 5;
    }

    @Override
    public String userAgent() {
        return "Docket";
    }
}
