package org.docket.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.fasterxml.uuid.UUIDClock;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Makes identifiers: UUIDv7 (RFC 9562), so that they sort by the time they were made. */
@Singleton
public class Ids {

    /** Sorts before every id. */
    public static final UUID FIRST = new UUID(0, 0);

    private static final int WRITTEN = 36;

    private final NoArgGenerator generator;

    Ids(Clock clock, SecureRandom random) {
        generator = Generators.timeBasedEpochGenerator(random, new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        });
    }

    /** An id as it is written down; empty for a text of another form. */
    public static Optional<UUID> read(String text) {
        try {
            return text.length() == WRITTEN ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public UUID next() {
        return generator.generate();
    }
}
