package org.docket.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How receivers are told. */
@ConfigMapping(prefix = "docket.webhooks")
public interface WebhookSettings {

    /** The key that secrets are sealed with, 32 bytes in base64; else one in the data folder. The same for all replicas. */
    Optional<String> key();

    /** How many receivers one owner may have. */
    @WithDefault("200")
    int most();

    /** How long a receiver may take to answer. */
    @WithDefault("PT15S")
    Duration timeout();

    /** Maximum concurrent deliveries per receiver; those of one case are sent one after the other. */
    @WithDefault("4")
    int atOnce();

    /** How many receivers one process tells at the same time. */
    @WithDefault("500")
    int receivers();

    /** How much may wait for one receiver before the log is read on. */
    @WithDefault("1000")
    int waiting();

    /** How long after the first attempt the second comes; each one after it takes up to three times as long. */
    @WithDefault("PT5S")
    Duration retryFirst();

    /** The longest time between two attempts. */
    @WithDefault("PT12H")
    Duration retryLongest();

    /** How long something is tried, and how long a receiver may take nothing. */
    @WithDefault("P3D")
    Duration retryFor();

    /** The longest time for which a receiver that takes nothing is left alone before something else is tried. */
    @WithDefault("PT5M")
    Duration pause();

    /** How long a process keeps a receiver to itself that it no longer tells; a little more than the timeout. */
    @WithDefault("PT30S")
    Duration lease();

    /** How long a secret is good for after another one took its place, unless the rotation says. */
    @WithDefault("PT24H")
    Duration formerSecret();

    /** How long it is kept what was delivered. */
    @WithDefault("P7D")
    Duration kept();

    /** How long it is kept what was given up. */
    @WithDefault("P30D")
    Duration deadKept();
}
