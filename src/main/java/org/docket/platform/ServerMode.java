package org.docket.platform;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this process is the server, and not a command that works on its data: what the program does by itself is left to the server. */
@Singleton
public class ServerMode {

    private final boolean on;

    ServerMode(@ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean on) {
        this.on = on;
    }

    public boolean isOn() {
        return on;
    }
}
