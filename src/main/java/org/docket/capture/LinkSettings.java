package org.docket.capture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the addresses in published cases are looked at again. */
@ConfigMapping(prefix = "docket.links")
public interface LinkSettings {

    /** How long after a look the next one comes. */
    @WithDefault("P7D")
    Duration every();

    /** How often it is seen whose turn it is; {@code off} for never. */
    @WithDefault("10m")
    String look();

    /** How many hosts are asked in a round, a few of them at once. */
    @WithDefault("50")
    int hosts();

    /** How long a host is left alone between two of its pages. */
    @WithDefault("PT5S")
    Duration pause();
}
