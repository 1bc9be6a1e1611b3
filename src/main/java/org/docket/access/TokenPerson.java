package org.docket.access;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Somebody as a token of the OpenID provider names them (OpenID Connect Core 1.0 section 5.1).
 *
 * @param identity issuer and subject, which together are never given to somebody else
 * @param email empty unless the provider says that it is theirs
 */
record TokenPerson(String identity, String name, Optional<String> email, Set<Role> roles) {

    private static final int LONGEST_NAME = 200;

    /** @param claimed what the configured claim holds; whatever is none of our roles is left out */
    static TokenPerson of(JsonWebToken token, Set<String> claimed) {
        String name = Optional.ofNullable(token.<String>getClaim("name")).filter(text -> !text.isBlank()).orElse(token.getSubject()).strip();
        boolean verified = Boolean.parseBoolean(String.valueOf(token.<Object>getClaim("email_verified")));
        Optional<String> email = Optional.ofNullable(token.<String>getClaim("email")).filter(text -> verified);
        return new TokenPerson(token.getIssuer() + ' ' + token.getSubject(), name.substring(0, Math.min(name.length(), LONGEST_NAME)), email,
                roles(claimed));
    }

    /** The same of the claims of a token that came from the provider itself. @param rolesClaim a path, with slashes between its names */
    static TokenPerson of(JsonObject claims, String rolesClaim) {
        String name = Optional.ofNullable(claims.getString("name")).filter(text -> !text.isBlank()).orElse(claims.getString("sub")).strip();
        Optional<String> email = Optional.ofNullable(claims.getString("email")).filter(text -> Boolean.parseBoolean(String.valueOf(claims.getValue("email_verified"))));
        return new TokenPerson(claims.getString("iss") + ' ' + claims.getString("sub"), name.substring(0, Math.min(name.length(), LONGEST_NAME)), email,
                roles(claimed(claims, rolesClaim)));
    }

    private static Set<String> claimed(JsonObject claims, String path) {
        Object found = claims;
        for (String name : path.split("/")) {
            found = found instanceof JsonObject inner ? inner.getValue(name) : null;
        }
        return switch (found) {
            case JsonArray list -> list.stream().map(String::valueOf).collect(Collectors.toSet());
            case String words -> Set.of(words.split(" "));
            case null, default -> Set.of();
        };
    }

    private static Set<Role> roles(Set<String> claimed) {
        Set<String> upper = claimed.stream().map(role -> role.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        return Arrays.stream(Role.values()).filter(role -> upper.contains(role.name())).collect(Collectors.toCollection(TreeSet::new));
    }
}
