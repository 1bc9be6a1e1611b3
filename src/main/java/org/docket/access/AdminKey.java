package org.docket.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.HashUtil;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The first admin's key: given by a setting, or made at the first start and shown once. Kept as a hash. */
@ApplicationScoped
public class AdminKey {

    static final int SHORTEST = 32;
    private static final int FIRST = 1;

    private final Optional<String> given;
    private final EntityManager em;
    private final Clock clock;
    private final SecureRandom random;
    private final People people;
    private final Keys keys;
    private volatile byte[] hash = new byte[0];
    private volatile String made;

    AdminKey(@ConfigProperty(name = "docket.admin-key") Optional<String> given, EntityManager em, Clock clock,
            SecureRandom random, People people, Keys keys) {
        this.given = given;
        this.em = em;
        this.clock = clock;
        this.random = random;
        this.people = people;
        this.keys = keys;
    }

    /** The key when this start made it; never stored, so this is the only time that anybody can read it. */
    public Optional<String> freshlyMade() {
        return Optional.ofNullable(made);
    }

    @Transactional
    void load(@Observes @Priority(FIRST) StartupEvent event) {
        given.filter(key -> key.length() < SHORTEST).ifPresent(key -> {
            throw new IllegalStateException("DOCKET_ADMIN_KEY must have " + SHORTEST + " characters or more.");
        });
        people.requireFirstAdmin();
        List<?> stored = em.createNativeQuery("select hash from admin_keys").getResultList();
        if (given.isPresent()) {
            keep(HashUtil.sha256(given.get()), stored);
        } else if (stored.isEmpty()) {
            made = KeyText.made(random).text();
            keep(HashUtil.sha256(made), stored);
        } else {
            keep(stored.getFirst().toString(), stored);
        }
    }

    /** Whether a setting says what the key is; then no other can take its place. */
    public boolean isGiven() {
        return given.isPresent();
    }

    /**
     * A new key in place of the one that is lost, which ends at once; every other key stays as it is.
     *
     * @return the key, which can be read here alone
     * @throws IllegalStateException if a setting says what the key is
     */
    @Transactional
    public String reset() {
        if (isGiven()) {
            throw new IllegalStateException("DOCKET_ADMIN_KEY says what the admin's key is");
        }
        String key = KeyText.made(random).text();
        keep(HashUtil.sha256(key), em.createNativeQuery("select hash from admin_keys").getResultList());
        return key;
    }

    /** Whether it is the admin's, which may have any form. Compared in constant time, by hash. */
    boolean matches(String keyHash) {
        return MessageDigest.isEqual(hash, keyHash.getBytes(StandardCharsets.US_ASCII));
    }

    private void keep(String newHash, List<?> stored) {
        hash = newHash.getBytes(StandardCharsets.US_ASCII);
        keys.requireFirst(newHash);
        if (!stored.contains(newHash)) {
            stored.forEach(old -> keys.endFirst(old.toString()));
            em.createNativeQuery("delete from admin_keys").executeUpdate();
            em.createNativeQuery("insert into admin_keys (hash, made_at) values (:hash, :at)")
                    .setParameter("hash", newHash)
                    .setParameter("at", clock.instant())
                    .executeUpdate();
        }
    }
}
