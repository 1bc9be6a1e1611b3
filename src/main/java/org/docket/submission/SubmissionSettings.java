package org.docket.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who may ask for a check, and how long the desk remembers how to reach them. */
@ConfigMapping(prefix = "docket.submissions")
public interface SubmissionSettings {

    /** Whether everybody may, without a key. */
    @WithDefault("false")
    boolean open();

    /** How long a contact is kept after it was given. */
    @WithDefault("P180D")
    Duration contactKept();
}
