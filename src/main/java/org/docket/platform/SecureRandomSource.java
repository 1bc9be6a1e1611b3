package org.docket.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** The one place where randomness comes from. */
class SecureRandomSource {

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }
}
