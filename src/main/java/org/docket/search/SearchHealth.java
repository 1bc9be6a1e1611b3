package org.docket.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The program is ready once what was in the log when it started can be found. An index that has to be made takes longer than anybody
 * should wait for everything else: after a while only searches wait for it.
 */
@Readiness
class SearchHealth implements HealthCheck {

    private static final Duration WAITED_FOR = Duration.ofSeconds(10);

    private final IndexRegistry indexRegistry;
    private final Clock clock;
    private final Instant begun;

    SearchHealth(IndexRegistry indexRegistry, Clock clock) {
        this.indexRegistry = indexRegistry;
        this.clock = clock;
        begun = clock.instant();
    }

    @Override
    public HealthCheckResponse call() {
        boolean found = Arrays.stream(IndexRealm.values()).allMatch(realm -> indexRegistry.find(realm).filter(SearchableIndex::isReady).isPresent());
        return HealthCheckResponse.named("search")
                .status(found || clock.instant().isAfter(begun.plus(WAITED_FOR)))
                .withData("complete", found)
                .build();
    }
}
