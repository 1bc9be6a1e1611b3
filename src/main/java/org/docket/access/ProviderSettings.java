package org.docket.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The newsroom's OpenID provider, as far as this program speaks to it itself. */
@ConfigMapping(prefix = "docket.oidc")
interface ProviderSettings {

    boolean enabled();

    String clientId();

    Optional<String> clientSecret();

    String rolesClaim();

    String server();

    String audience();

    /** How long somebody's pages are shown before the provider is asked again whether it vouches for them. */
    @WithDefault("PT2M")
    Duration askedEvery();
}
