package org.docket.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what opens the pages stays good. */
@ConfigMapping(prefix = "docket.sign-in")
public interface SignInSettings {

    /** Without a request. */
    @WithDefault("PT12H")
    Duration idle();

    /** Whatever is done with it. */
    @WithDefault("P7D")
    Duration longest();

    /** The link with which somebody sets their password. */
    @WithDefault("PT48H")
    Duration invitation();

    /** The link that a start prints for the first person; zero for none. */
    @WithDefault("PT1H")
    Duration firstPerson();

    /** Failures in a row before the next one has to wait. */
    @WithDefault("5")
    int failures();

    /** Failures of one account in an hour, from networks that it did not sign in from lately, before it has to wait for the next. */
    @WithDefault("100")
    int failuresPerHour();
}
