package org.docket.access;

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

    private static Set<Role> roles(Set<String> claimed) {
        Set<String> upper = claimed.stream().map(role -> role.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        return Arrays.stream(Role.values()).filter(role -> upper.contains(role.name())).collect(Collectors.toCollection(TreeSet::new));
    }
}
