package org.docket.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.util.HashUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.http.InputError;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.log.Fact;
import org.docket.platform.Ids;

/** The keys; the only class that makes and revokes them. Admins keep everybody's, everybody else their own. */
@ApplicationScoped
public class Keys implements PanacheRepositoryBase<ApiKey, UUID> {

    private static final String WITH_OWNER = "from ApiKey k left join fetch k.person left join fetch k.partner where ";

    private static final String FIRST = "DOCKET_ADMIN_KEY";
    private static final Author STARTING = Author.program("docket");

    private final People people;
    private final Partners partners;
    private final AccessLog log;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;

    Keys(People people, Partners partners, AccessLog log, Ids ids, SecureRandom random, Clock clock) {
        this.people = people;
        this.partners = partners;
        this.log = log;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** Makes a key; the answer is the only place where it can ever be read. 422 when the owner may not have such a key. */
    @Transactional
    public KeyView make(KeyInput input, Caller by) {
        Instant now = clock.instant();
        if (input.expiresAt() != null && !input.expiresAt().isAfter(now)) {
            throw invalid("/expiresAt", "out-of-range", "a key expires in the future");
        }
        KeyInput wanted = input.until(end(input.expiresAt(), by, now));
        KeyText text = KeyText.made(random);
        var key = new ApiKey(ids.next(), HashUtil.sha256(text.text()), text.shown(), wanted, now);
        key.parentId = by.key();
        key.responsibleId = by.responsible();
        give(key, wanted, by);
        persist(key);
        append(EventType.KEY_CREATED, key, AccessEvents.KeyCreated.of(wanted, key, by.author()), by.author());
        return KeyView.with(text.text(), key);
    }

    /** A key does not outlive the one that it is made with, which stays locked until the new one is stored: an end of it takes both. */
    private Instant end(Instant wanted, Caller by, Instant now) {
        if (by.key() == null) {
            return wanted;
        }
        ApiKey parent = findById(by.key(), LockModeType.PESSIMISTIC_WRITE);
        if (parent.revokedAt != null || parent.expiresAt != null && !parent.expiresAt.isAfter(now)) {
            throw Problems.of(ProblemType.UNAUTHORIZED);
        }
        if (wanted != null && parent.expiresAt != null && wanted.isAfter(parent.expiresAt)) {
            throw invalid("/expiresAt", "out-of-range", "the key that makes it ends at " + parent.expiresAt);
        }
        return wanted == null ? parent.expiresAt : wanted;
    }

    /**
     * Ends a key at once, and every key that was made with it; ending it again changes nothing. 404 for a key that is not the caller's to end,
     * 403 for one that is good for more than the caller is.
     */
    @Transactional
    public void revoke(UUID id, Caller by) {
        ApiKey key = Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(Problems::notFound);
        requireOwn(key.ownerId(), by);
        requireScopes(key, by);
        if (key.revokedAt == null) {
            end(key, by.author());
        }
        var open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            find("parentId = ?1 order by id", open.poll()).withLock(LockModeType.PESSIMISTIC_WRITE).list().forEach(child -> {
                open.add(child.id);
                if (child.revokedAt == null) {
                    end(child, by.author());
                }
            });
        }
    }

    /** Admins keep everybody's keys, and a key may end itself. */
    private static void requireScopes(ApiKey key, Caller by) {
        if (by.may(Scope.DESK_ADMIN) || key.id.equals(by.key())) {
            return;
        }
        Set<Scope> good = key.scopes();
        good.retainAll(key.person == null ? Scope.forPartners() : Scope.of(key.person.roles()));
        good.stream().filter(scope -> !by.may(scope)).findFirst().ifPresent(missing -> {
            throw PermissionCheck.lacks(missing);
        });
    }

    /** Sees to it that the key the desk starts with is an admin's, and good for whatever that person may do. */
    void requireFirst(String hash) {
        if (count("hash", hash) == 0) {
            Person owner = people.adminOfTheKey();
            var input = new KeyInput(owner.id, EnumSet.allOf(Scope.class), null, "the key that the desk starts with");
            var key = new ApiKey(ids.next(), hash, FIRST, input, clock.instant());
            key.person = owner;
            key.responsibleId = owner.id;
            persist(key);
            append(EventType.KEY_CREATED, key, AccessEvents.KeyCreated.of(input, key, STARTING), STARTING);
        }
    }

    /** Ends the key that another one took the place of. */
    void endFirst(String hash) {
        find("hash = ?1 and revokedAt is null", hash).firstResultOptional().ifPresent(key -> end(key, STARTING));
    }

    /** One key; 404 for one that the caller may not see. */
    ApiKey required(UUID id, Caller by) {
        ApiKey key = find(WITH_OWNER + "k.id = ?1", id).firstResultOptional().orElseThrow(Problems::notFound);
        requireOwn(key.ownerId(), by);
        return key;
    }

    /** Keys after {@code after}: all of them for an admin who names no owner. */
    public List<ApiKey> page(Optional<UUID> owner, UUID after, int limit) {
        return owner.map(id -> find(WITH_OWNER + "(k.person.id = ?1 or k.partner.id = ?1) and k.id > ?2 order by k.id", id, after))
                .orElseGet(() -> find(WITH_OWNER + "k.id > ?1 order by k.id", after))
                .range(0, limit - 1)
                .list();
    }

    private void end(ApiKey key, Author by) {
        key.revokedAt = clock.instant();
        append(EventType.KEY_REVOKED, key, new AccessEvents.KeyRevoked(key.ownerId()), by);
    }

    private void give(ApiKey key, KeyInput input, Caller by) {
        boolean own = input.ownerId().equals(by.id());
        if (!own && !by.may(Scope.DESK_ADMIN)) {
            throw noSuchOwner();
        }
        key.person = people.findById(input.ownerId());
        key.partner = partners.findById(input.ownerId());
        if (key.person == null && key.partner == null) {
            throw noSuchOwner();
        }
        var allowed = new TreeSet<>(key.person == null ? Scope.forPartners() : Scope.of(key.person.roles()));
        if (own || !by.may(Scope.DESK_ADMIN)) {
            allowed.retainAll(by.scopes());
        }
        if (!allowed.containsAll(input.scopes())) {
            throw invalid("/scopes", "not-allowed", "this owner can have: " + allowed.stream().map(Scope::text).toList());
        }
    }

    private static void requireOwn(UUID owner, Caller by) {
        if (!owner.equals(by.id()) && !by.may(Scope.DESK_ADMIN)) {
            throw Problems.notFound();
        }
    }

    private static RuntimeException noSuchOwner() {
        return invalid("/ownerId", "unknown-owner", "no person and no partner has this id");
    }

    private static RuntimeException invalid(String pointer, String code, String detail) {
        return Problems.invalid(List.of(new InputError(pointer, code, detail)));
    }

    private void append(EventType type, ApiKey key, Object data, Author by) {
        Instant at = key.revokedAt == null ? key.createdAt : key.revokedAt;
        log.append(new Fact(type, new Fact.OfKey(key.id), 0, by, at, null, data));
    }
}
