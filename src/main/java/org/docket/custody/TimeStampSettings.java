package org.docket.custody;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Who says when an exhibit was there; nobody by default. */
@ConfigMapping(prefix = "docket.time-stamps")
public interface TimeStampSettings {

    /** Authorities by the names under which their tokens are kept. */
    Map<String, AuthoritySettings> authorities();

    /** How often it is looked whether somebody has to be asked. */
    @WithDefault("5s")
    Duration every();

    /** How long one may take to answer. */
    @WithDefault("20s")
    Duration patience();

    /** An authority that answers to RFC 3161 over HTTP. */
    interface AuthoritySettings {

        URI url();

        /** The certificates, in PEM, that its tokens have to lead to. */
        Path certificates();
    }
}
