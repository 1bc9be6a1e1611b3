package org.docket.exports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is exported at a time. */
@ConfigMapping(prefix = "docket.exports")
public interface ExportSettings {

    /** How many exports of each kind, the desk's and the public ones, run at the same time; whoever comes then is told to come again. */
    @WithDefault("4")
    int atOnce();

    /** How long one may take; then it breaks off. */
    @WithDefault("PT2H")
    Duration longest();
}
