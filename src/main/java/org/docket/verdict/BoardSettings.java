package org.docket.verdict;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How verdicts are kept ready for their readers. */
@ConfigMapping(prefix = "docket.board")
public interface BoardSettings {

    /** How much memory the answers may take that are ready to be sent; what was not asked for the longest is dropped, and read again. */
    @WithDefault("256M")
    MemorySize memory();

    /** How long caches may keep an answer without asking. */
    @WithDefault("PT5S")
    Duration maxAge();

    /** How often what the board knows is written down, so that the next start is quick. */
    @WithDefault("PT5M")
    Duration snapshotEvery();
}
