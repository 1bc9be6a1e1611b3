package org.docket.verdict;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who publishes the verdicts, and where. */
@ConfigMapping(prefix = "docket.publisher")
public interface Publisher {

    /** The newsroom's name, as ClaimReview and feeds give it. */
    @WithDefault("Docket")
    String name();

    /** The address under which the public reaches this server, without a slash at the end. */
    @WithDefault("http://localhost:8080")
    String url();
}
