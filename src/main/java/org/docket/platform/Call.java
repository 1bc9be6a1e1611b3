package org.docket.platform;

import java.util.HashMap;
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

    /** The same with one header more. */
    Call with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Call(method, more, body);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }
}
