package org.docket.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.util.HashUtil;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.docket.access.AccessEvents.Refusal;
import org.docket.platform.Columns;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose a key is. Where this process alone owns the database, keys that were good are remembered until anything about
 * people, partners or keys changes; where there are others the database is asked every time, so that a key that was
 * revoked on one of them is good for nothing on all.
 */
@ApplicationScoped
class KeyRing {

    private static final String SELECT = """
            select k.id, k.scopes, k.expires_at, k.revoked_at, p.id, p.name, p.roles, p.active, o.id, o.name, o.active, k.responsible_id
            from api_keys k left join people p on p.id = k.person_id left join partners o on o.id = k.partner_id
            where k.hash = ?""";

    private final AgroalDataSource database;
    private final Clock clock;
    private final boolean remembers;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    KeyRing(AgroalDataSource database, Clock clock, @ConfigProperty(name = "docket.keys.remembered") boolean remembers) {
        this.database = database;
        this.clock = clock;
        this.remembers = remembers;
    }

    /** What became of looking a key up. */
    sealed interface Found {}

    /**
     * @param identity the caller, as the framework wants to have it
     * @param expiresAt null for a key that never does
     */
    record Held(Caller caller, SecurityIdentity identity, Instant expiresAt) implements Found {

        Held(Caller caller, Instant expiresAt) {
            this(caller, QuarkusSecurityIdentity.builder().setPrincipal(caller).build(), expiresAt);
        }
    }

    /** @param key null when there is no such key */
    record Refused(UUID key, Refusal why) implements Found {}

    /** The key's owner if it is remembered and still good; empty when the database has to be asked. */
    Optional<Held> remembered(String hash) {
        return Optional.ofNullable(held.get(hash)).filter(found -> !isPast(found.expiresAt()));
    }

    /** Asks the database; the key is known to it by its SHA-256 alone, so the time it takes tells nothing of the key. */
    Found find(String hash) {
        long seen = changes.get();
        Found found = select(hash);
        if (remembers && found instanceof Held good) {
            held.put(hash, good);
            if (seen != changes.get()) {
                held.remove(hash);
            }
        }
        return found;
    }

    static String hash(String token) {
        return HashUtil.sha256(token);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegistrationChanged changed) {
        changes.incrementAndGet();
        held.clear();
    }

    private Found select(String hash) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(SELECT)) {
            select.setString(1, hash);
            try (var rows = select.executeQuery()) {
                return rows.next() ? found(rows) : new Refused(null, Refusal.UNKNOWN_KEY);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("keys cannot be looked up", e);
        }
    }

    private Found found(ResultSet rows) throws SQLException {
        UUID key = rows.getObject(1, UUID.class);
        Instant expiresAt = Columns.instant(rows, 3);
        if (Columns.instant(rows, 4) != null) {
            return new Refused(key, Refusal.REVOKED);
        }
        if (isPast(expiresAt)) {
            return new Refused(key, Refusal.EXPIRED);
        }
        if (!rows.getBoolean(8) && !rows.getBoolean(11)) {
            return new Refused(key, Refusal.INACTIVE);
        }
        Set<Scope> scopes = new TreeSet<>(NameCheck.parse(rows.getString(2), Scope::valueOf));
        return new Held(rows.getObject(5) == null ? partner(rows, key, scopes) : person(rows, key, scopes), expiresAt);
    }

    private static Caller person(ResultSet rows, UUID key, Set<Scope> scopes) throws SQLException {
        Set<Role> roles = NameCheck.parse(rows.getString(7), Role::valueOf);
        scopes.retainAll(Scope.of(roles));
        return new Caller(rows.getObject(5, UUID.class), rows.getString(6), false, key, rows.getObject(12, UUID.class), roles, scopes);
    }

    private static Caller partner(ResultSet rows, UUID key, Set<Scope> scopes) throws SQLException {
        scopes.retainAll(Scope.forPartners());
        return new Caller(rows.getObject(9, UUID.class), rows.getString(10), true, key, rows.getObject(12, UUID.class), Set.of(), scopes);
    }

    private boolean isPast(Instant instant) {
        return instant != null && !instant.isAfter(clock.instant());
    }
}
