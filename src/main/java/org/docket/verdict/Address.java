package org.docket.verdict;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.UriBuilder;

/** Where a page is, relative to this server: whatever a client says of the host stays out of what others are sent. */
record Address(String pathAndQuery) {

    static Address of(HttpServerRequest request) {
        return new Address(request.uri());
    }

    String with(String name, Object value) {
        return UriBuilder.fromUri(pathAndQuery).replaceQueryParam(name, value).build().toString();
    }
}
