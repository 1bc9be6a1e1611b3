package org.docket.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody showed a key: to be looked up by its hash. */
class KeyRequest extends BaseAuthenticationRequest {

    private final String hash;

    KeyRequest(String hash) {
        this.hash = hash;
    }

    String hash() {
        return hash;
    }
}
