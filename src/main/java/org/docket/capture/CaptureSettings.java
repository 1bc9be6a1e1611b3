package org.docket.capture;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How pages are captured. */
@ConfigMapping(prefix = "docket.captures")
public interface CaptureSettings {

    /** How many pages are captured at once; whoever comes then is told to come again. */
    @WithDefault("4")
    int atOnce();

    /** How large a page may be once it is decompressed. */
    @WithDefault("20M")
    MemorySize page();
}
