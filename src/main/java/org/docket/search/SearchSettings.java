package org.docket.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what was written is found. */
@ConfigMapping(prefix = "docket.search")
public interface SearchSettings {

    /** How long what was written waits at most until it can be found: what comes in that time is made findable at once. */
    @WithDefault("PT0.25S")
    Duration refreshEvery();

    /** How often the index is written down, so that the next start has less to read again. */
    @WithDefault("PT30S")
    Duration commitEvery();

    /** How long a search may take: one that takes longer holds up others, and is answered 503. */
    @WithDefault("PT2S")
    Duration patience();
}
