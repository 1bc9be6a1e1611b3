package org.docket.casework;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.docket.rules.Reliability;
import org.docket.rules.Thresholds;

/** What a desk asks of its evidence, and of its people. */
@ConfigMapping(prefix = "docket.desk")
public interface Desk {

    /** The worst grade of a source that still counts. */
    @WithDefault("C")
    Reliability leastReliability();

    /** The worst grade of an item that still counts, 1 to 6. */
    @WithDefault("3")
    int leastCredibility();

    /** How many independent principals corroborate or refute. */
    @WithDefault("2")
    int principals();

    /** Whether some moves, and publications, need a second person; when it is not set, wherever there are two people or more. */
    Optional<Boolean> secondPerson();

    /** After how long without a change a case is in the queue as untouched. */
    @WithDefault("P14D")
    Duration untouchedAfter();

    /** Whether an empty database is filled with the demo desk. */
    @WithDefault("false")
    boolean demo();

    default Thresholds thresholds() {
        return new Thresholds(leastReliability(), leastCredibility(), principals());
    }
}
