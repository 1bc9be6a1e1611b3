package org.docket.platform;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address under which others reach this server: that of the settings, or the one at which this process listens. Never what a request says in
 * {@code Host}: whoever sends a request chooses that, and would choose where the links lead.
 */
@Singleton
public class PublicAddress {

    private final Optional<String> configured;
    private final ListeningAddress listening;

    PublicAddress(@ConfigProperty(name = "docket.publisher.url") Optional<String> configured, ListeningAddress listening) {
        this.configured = configured;
        this.listening = listening;
    }

    /** Without a slash at the end. Ask for it when it is written, not before the server listens. */
    public String url() {
        return configured.orElseGet(listening::url);
    }
}
