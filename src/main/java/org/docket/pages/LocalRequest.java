package org.docket.pages;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * Whether a request comes from a browser on this machine: the other end of the connection is a loopback address, whatever a proxy may say of
 * it, the name in the request is one of this machine, and no header shows that it was forwarded. A proxy on this machine that adds no header
 * passes the name on, or is configured to hide it.
 */
final class LocalRequest {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> FORWARDED = List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port",
            "X-Forwarded-Server", "X-Real-IP", "CF-Connecting-IP", "True-Client-IP");

    private LocalRequest() {}

    static boolean isLocal(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        return peer != null && peer.hostAddress() != null && request.authority() != null
                && isLocal(peer.hostAddress(), request.authority().host(), request.headers());
    }

    static boolean isLocal(String peer, String name, MultiMap headers) {
        return InetAddress.ofLiteral(peer).isLoopbackAddress() && NAMES.contains(name) && FORWARDED.stream().noneMatch(headers::contains);
    }
}
