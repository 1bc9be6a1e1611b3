package org.docket.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** The address that a request came from: that of the connection, or the one that a trusted proxy names. */
public final class ClientAddress {

    /** Stands for every client whose address a trusted proxy names in words that are no address. */
    public static final String UNKNOWN = "unknown";

    private ClientAddress() {}

    /** Returns an IP address as the server writes it, or {@link #UNKNOWN}. */
    public static String of(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        String address = peer == null ? null : peer.hostAddress();
        return address == null ? UNKNOWN : address;
    }
}
