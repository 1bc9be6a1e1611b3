package org.docket.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.docket.platform.Texts;

/** Passwords, hashed by bcrypt: 12 characters at least, and no more than the 72 bytes that it looks at. */
@ApplicationScoped
class Passwords {

    private static final int COST = 12;
    private static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;

    /** What nobody's password hashes to, so that an account that is not there takes as long as one that is. */
    private final String nobodys = BcryptUtil.bcryptHash("nobody has this password", COST);

    /** What is wrong with a password that somebody chose; empty when nothing is. */
    Optional<String> refused(String password) {
        String normal = Texts.normal(password);
        if (normal.codePointCount(0, normal.length()) < SHORTEST) {
            return Optional.of("A password has at least " + SHORTEST + " characters.");
        }
        return normal.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES
                ? Optional.of("A password has at most " + LONGEST_BYTES + " bytes.")
                : Optional.empty();
    }

    String hash(String password) {
        return BcryptUtil.bcryptHash(Texts.normal(password), COST);
    }

    /** @param hash empty for somebody who is not there or has no password: it takes as long, and is not right */
    boolean isRight(String password, Optional<String> hash) {
        boolean right = BcryptUtil.matches(Texts.normal(password), hash.orElse(nobodys));
        return right && hash.isPresent();
    }
}
