package org.docket.access.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests a minute are answered; as many may come at once. */
@ConfigMapping(prefix = "docket.limits")
public interface Limits {

    /** With one key. */
    @WithDefault("100000")
    int key();

    /** From one address, for what everybody may read. */
    @WithDefault("60000")
    int reader();

    /** From one address without a key, for everything else. */
    @WithDefault("6000")
    int address();

    /** From one address, for what is elsewhere: each makes a request of ours. */
    @WithDefault("60")
    int pictures();

    /** From one address without a key, for what the desk is asked to check. */
    @WithDefault("30")
    int asking();

    /** From one address, for all that is public at once. */
    @WithDefault("30")
    int exports();

    /** From one address, for metrics and health: each makes the program look at all of its parts. */
    @WithDefault("1200")
    int operations();

    /** From one address with keys that are not good. */
    @WithDefault("60")
    int refused();

    /** Whether addresses of this machine are limited too; behind a proxy that is not named all readers seem to be here. */
    @WithDefault("false")
    boolean loopback();
}
