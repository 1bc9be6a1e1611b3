package org.docket.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.fasterxml.uuid.UUIDClock;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes identifiers: UUIDv7 (RFC 9562), so that they sort by the time they were made. */
@Singleton
public class Ids {

    /** Sorts before every id. */
    public static final UUID FIRST = new UUID(0, 0);

    private final NoArgGenerator generator;

    Ids(Clock clock, SecureRandom random) {
        generator = Generators.timeBasedEpochGenerator(random, new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        });
    }

    public UUID next() {
        return generator.generate();
    }
}
