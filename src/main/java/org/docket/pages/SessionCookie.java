package org.docket.pages;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The cookie of whoever is signed in to the pages; over TLS it has the prefix that no other host can set (RFC 6265bis). */
public final class SessionCookie {

    private static final String NAME = "docket_session";
    private static final String OVER_TLS = "__Host-" + NAME;

    private SessionCookie() {}

    public static Optional<String> read(RoutingContext context) {
        Cookie found = context.request().getCookie(context.request().isSSL() ? OVER_TLS : NAME);
        return Optional.ofNullable(found).map(Cookie::getValue);
    }

    public static NewCookie of(RoutingContext context, String token) {
        return cookie(context, token).build();
    }

    static NewCookie none(RoutingContext context) {
        return cookie(context, "").maxAge(0).build();
    }

    private static NewCookie.Builder cookie(RoutingContext context, String value) {
        boolean tls = context.request().isSSL();
        return new NewCookie.Builder(tls ? OVER_TLS : NAME).value(value).path("/").httpOnly(true).secure(tls).sameSite(NewCookie.SameSite.STRICT);
    }
}
