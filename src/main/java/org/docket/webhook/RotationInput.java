package org.docket.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.Optional;

/** How a secret is replaced: for so many hours messages are signed with the former one too. */
public record RotationInput(@PositiveOrZero @Max(MOST_HOURS) Integer overlapHours) {

    private static final int MOST_HOURS = 720;

    Optional<Duration> overlap() {
        return Optional.ofNullable(overlapHours).map(Duration::ofHours);
    }
}
