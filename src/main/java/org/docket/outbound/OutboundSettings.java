package org.docket.outbound;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** How far requests to the outside may go. */
@ConfigMapping(prefix = "docket.outside")
public interface OutboundSettings {

    /** The ports that may be asked. */
    @WithDefault("80,443,8080,8443")
    Set<Integer> ports();

    /** Whether this machine's own addresses may be asked, on any port: for trying things out. */
    @WithDefault("false")
    boolean loopback();

    /** How long one address may take to answer the dialling. */
    @WithDefault("PT5S")
    Duration connect();

    /** How long it may take from looking up the name to the last byte, redirects and all. */
    @WithDefault("PT30S")
    Duration longest();

    /** How long the lines and headers of an answer may be. */
    @WithDefault("32K")
    MemorySize headers();

    /** How many bytes may come over the wire, redirects and all. */
    @WithDefault("10M")
    MemorySize answer();

    /** How many redirects are followed. */
    @WithDefault("8")
    int redirects();

    /** What the program calls itself. */
    @WithDefault("Mozilla/5.0 (compatible; Docket/1.0)")
    String userAgent();
}
