package org.docket.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Makes {@code Location} and {@code Content-Location} relative (RFC 9110 sections 10.2.2 and 8.7) where the framework resolved them against the request: its
 * {@code Host} is no address of ours, and a cache or an idempotency key may give the answer to others.
 */
class LocationFilter {

    private static final List<String> NAMES = List.of("Location", "Content-Location");

    @ServerResponseFilter
    void makeRelative(ContainerRequestContext request, ContainerResponseContext response) {
        for (String name : NAMES) {
            if (response.getHeaders().getFirst(name) instanceof URI address && address.isAbsolute()
                    && address.getRawAuthority().equals(request.getUriInfo().getRequestUri().getRawAuthority())) {
                response.getHeaders().putSingle(name, relative(address));
            }
        }
    }

    /** Path, query and fragment of {@code address}; null for null. */
    static String relative(String address) {
        return address == null ? null : relative(URI.create(address));
    }

    private static String relative(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : '?' + address.getRawQuery())
                + (address.getRawFragment() == null ? "" : '#' + address.getRawFragment());
    }
}
