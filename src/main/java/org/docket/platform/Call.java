package org.docket.platform;

import java.util.Map;

/**
 * What is sent to the outside.
 *
 * @param headers beside {@code Host}, {@code Connection} and {@code User-Agent}, which are added
 * @param body empty for none
 */
public record Call(String method, Map<String, String> headers, byte[] body) {

    public Call {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    public static Call get(Map<String, String> headers) {
        return new Call("GET", headers, new byte[0]);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }
}
