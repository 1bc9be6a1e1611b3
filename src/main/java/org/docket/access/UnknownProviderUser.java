package org.docket.access;

import java.security.Principal;

/**
 * Somebody whom the OpenID provider knows and this desk does not let in.
 *
 * @param inactive whether the desk ended their entry; else the provider gives them none of our roles
 */
public record UnknownProviderUser(String name, boolean inactive) implements Principal {

    @Override
    public String getName() {
        return name;
    }
}
