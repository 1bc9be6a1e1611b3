package org.docket.exhibit.store;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.docket.http.ClientAddress;

/**
 * Where a file came from, and with what.
 *
 * @param from the address of the client; {@value #PROGRAM} for what the program made or fetched
 * @param with the client as it calls itself, or the part of the program
 */
public record FileOrigin(String from, String with) {

    private static final String PROGRAM = "docket";
    private static final int LONGEST = 200;

    public FileOrigin {
        from = visible(from, LONGEST / 2);
        with = visible(with, LONGEST);
    }

    /** A part of the program, such as {@code capture}. */
    public static FileOrigin program(String part) {
        return new FileOrigin(PROGRAM, part);
    }

    public static FileOrigin of(HttpServerRequest request) {
        return new FileOrigin(ClientAddress.of(request), request.getHeader(HttpHeaders.USER_AGENT));
    }

    private static String visible(String given, int longest) {
        String text = given == null ? "" : given.replaceAll("[^ -~]", "");
        return text.substring(0, Math.min(text.length(), longest));
    }
}
