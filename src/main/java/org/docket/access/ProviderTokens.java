package org.docket.access;

import java.util.Optional;

/**
 * The tokens that the OpenID provider issued for a person who signed in there.
 *
 * @param session the provider's name for the session (OpenID Connect Back-Channel Logout 1.0, {@code sid})
 * @param idToken what the provider wants to see when they sign out
 * @param refresh with which it is asked whether it still vouches for them
 */
public record ProviderTokens(Optional<String> session, Optional<String> idToken, Optional<String> refresh) {}
