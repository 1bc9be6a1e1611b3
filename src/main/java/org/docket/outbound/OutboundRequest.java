package org.docket.outbound;

import java.util.HashMap;
import java.util.Map;

/**
 * What is sent to the outside.
 *
 * @param headers beside {@code Host}, {@code Connection} and {@code User-Agent}, which are added
 * @param body empty for none
 */
public record OutboundRequest(String method, Map<String, String> headers, byte[] body) {

    public OutboundRequest {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    public static OutboundRequest get(Map<String, String> headers) {
        return new OutboundRequest("GET", headers, new byte[0]);
    }

    /** The same with one header more. */
    OutboundRequest with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new OutboundRequest(method, more, body);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }
}
