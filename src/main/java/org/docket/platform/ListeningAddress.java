package org.docket.platform;

import io.quarkus.value.registry.ValueRegistry;
import io.quarkus.value.registry.ValueRegistry.RuntimeKey;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address at which this process listens, as a browser on the same machine opens it. */
@Singleton
public class ListeningAddress {

    private static final String PLAIN_ALLOWED = "enabled";

    private final Listener listener;
    private final ToIntFunction<RuntimeKey<Integer>> ports;

    @Inject
    ListeningAddress(@ConfigProperty(name = "quarkus.http.host", defaultValue = "0.0.0.0") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.http.ssl-port", defaultValue = "8443") int tlsPort,
            @ConfigProperty(name = "quarkus.http.insecure-requests", defaultValue = PLAIN_ALLOWED) String plain, ValueRegistry started) {
        this(new Listener(host, port, tlsPort, !plain.equalsIgnoreCase(PLAIN_ALLOWED)), key -> started.getOrDefault(key, 0));
    }

    ListeningAddress(Listener listener, ToIntFunction<RuntimeKey<Integer>> ports) {
        this.listener = listener;
        this.ports = ports;
    }

    /**
     * The listener as the settings have it.
     *
     * @param port 0 for one that the system chooses
     * @param tls whether plain requests are redirected or refused
     */
    record Listener(String host, int port, int tlsPort, boolean tls) {}

    /**
     * Scheme, host and port, without a slash at the end. The port is the one that the server opened; until it listens, the one of the
     * settings. The default port of the scheme is left out (RFC 3986 section 6.2.3).
     */
    public String url() {
        int asked = listener.tls() ? listener.tlsPort() : listener.port();
        int opened = ports.applyAsInt(listener.tls() ? HttpServer.HTTPS_PORT : HttpServer.HTTP_PORT);
        int port = opened > 0 ? opened : asked;
        String address = (listener.tls() ? "https://" : "http://") + host();
        return port == (listener.tls() ? 443 : 80) ? address : address + ':' + port;
    }

    /** A server on all addresses of a machine is opened under the name that every machine has for itself. */
    private String host() {
        return switch (listener.host()) {
            case "0.0.0.0", "::", "0:0:0:0:0:0:0:0" -> "localhost";
            default -> listener.host().contains(":") ? '[' + listener.host() + ']' : listener.host();
        };
    }
}
