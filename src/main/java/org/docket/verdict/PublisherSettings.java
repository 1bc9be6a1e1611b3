package org.docket.verdict;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who publishes the verdicts, and where, as the desk's settings say it. */
@ConfigMapping(prefix = "docket.publisher")
public interface PublisherSettings {

    /** The newsroom's name. */
    @WithDefault("Docket")
    String name();

    /** The address under which the public reaches this server; empty for the one at which this process listens. */
    Optional<String> url();
}
