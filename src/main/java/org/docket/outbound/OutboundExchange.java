package org.docket.outbound;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A request to the outside and its answer, both byte for byte as they went over the wire (under TLS: within it).
 *
 * @param address that was dialled
 * @param at when the request was sent
 * @param location where it sends on to, as it was given
 */
public record OutboundExchange(RequestTarget target, InetAddress address, Instant at, byte[] request, byte[] response, int status,
        Optional<String> location) {

    private static final int FOUND_ELSEWHERE = 300;

    /** Whether it sends on to another address (RFC 9110 section 15.4). */
    boolean isRedirect() {
        return location.isPresent() && switch (status - FOUND_ELSEWHERE) {
            case 1, 2, 3, 7, 8 -> true;
            default -> false;
        };
    }
}
