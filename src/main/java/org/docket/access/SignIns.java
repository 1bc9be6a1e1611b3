package org.docket.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;

/** Who is signed in to the pages. What they hold is a token of 256 bits, which is new with every sign-in. */
@ApplicationScoped
public class SignIns implements PanacheRepositoryBase<SignIn, String> {

    private static final int TOKEN_BYTES = 32;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final Duration UNVOUCHED = Duration.ofMinutes(5);
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TOKEN = 20_000;

    private final SignInSettings settings;
    private final TokenSeal seal;
    private final EventLog log;
    private final SecureRandom random;
    private final Clock clock;

    SignIns(SignInSettings settings, TokenSeal seal, EventLog log, SecureRandom random, Clock clock) {
        this.settings = settings;
        this.seal = seal;
        this.log = log;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Signs somebody in; the answer goes into their cookie and nowhere else. A person who is deactivated at the same time is not: one of
     * the two waits for the other.
     */
    String start(Person person, AccessEvents.Means by) {
        getEntityManager().flush();
        getEntityManager().refresh(person, LockModeType.PESSIMISTIC_WRITE);
        if (!person.active) {
            throw new AuthenticationFailedException();
        }
        Instant now = clock.instant();
        String token = token();
        persist(new SignIn(KeyRing.hash(token), person, now));
        append(EventType.SIGNED_IN, person, new AccessEvents.SignedIn(by), now);
        return token;
    }

    /** The same for somebody whom the OpenID provider vouches for. */
    String start(Person person, ProviderTokens tokens) {
        String token = start(person, AccessEvents.Means.OPENID);
        SignIn started = findById(KeyRing.hash(token));
        started.vouchedAt = started.startedAt;
        started.providerSession = tokens.session().filter(sid -> sid.length() <= LONGEST_NAME).orElse(null);
        keep(started, tokens.idToken(), tokens.refresh());
        return token;
    }

    /** The provider vouches for somebody again, and may have given other tokens in place of those that it gave before. */
    @Transactional
    void vouched(String token, Optional<String> idToken, Optional<String> refresh) {
        findByIdOptional(KeyRing.hash(token)).ifPresent(found -> {
            found.vouchedAt = clock.instant();
            keep(found, idToken, refresh);
        });
    }

    private void keep(SignIn row, Optional<String> idToken, Optional<String> refresh) {
        idToken.filter(given -> given.length() <= LONGEST_TOKEN).ifPresent(given -> row.idToken = given);
        refresh.flatMap(seal::seal).filter(sealed -> sealed.length() <= LONGEST_TOKEN).ifPresent(sealed -> row.refreshToken = sealed);
    }

    /** The refresh token of a session that the provider has not vouched for since {@code before}; empty for every other. */
    @Transactional
    Optional<String> refreshToken(String token, Instant before) {
        return findByIdOptional(KeyRing.hash(token)).filter(found -> found.vouchedAt != null && !found.vouchedAt.isAfter(before))
                .flatMap(found -> Optional.ofNullable(found.refreshToken)).flatMap(seal::open);
    }

    /** By which name the provider knows the holder of a session. */
    Optional<String> identity(String token) {
        return findByIdOptional(KeyRing.hash(token)).map(found -> found.person.identity);
    }

    /** Ends a session that the provider no longer vouches for, unless another process got other tokens for it meanwhile. */
    @Transactional
    void endUnvouched(String token, String refresh) {
        findByIdOptional(KeyRing.hash(token)).filter(found -> found.refreshToken != null && seal.open(found.refreshToken).equals(Optional.of(refresh)))
                .ifPresent(this::end);
    }

    /** Ends the session that the provider names so, or all of a person; returns how many. */
    @Transactional
    int endOf(String identity, Optional<String> providerSession) {
        List<SignIn> found = providerSession.map(sid -> list("providerSession", sid)).orElseGet(() -> list("person.identity", identity));
        found.forEach(this::end);
        return found.size();
    }

    /** Who holds the token, as long as they are active and it has neither rested nor lasted too long. */
    @Transactional
    public Optional<Caller> caller(String token) {
        Instant now = clock.instant();
        return find("from SignIn s join fetch s.person where s.tokenHash = ?1", KeyRing.hash(token)).firstResultOptional()
                .filter(found -> found.person.active && isGood(found, now) && isVouchedFor(found, now))
                .map(found -> {
                    if (found.usedAt.plus(NOTED_EVERY).isBefore(now)) {
                        found.usedAt = now;
                    }
                    return Caller.of(found.person);
                });
    }

    /** Ends a session; returns the ID token that the provider gave for it. */
    @Transactional
    public Optional<String> end(String token) {
        Optional<SignIn> found = findByIdOptional(KeyRing.hash(token));
        found.ifPresent(this::end);
        return found.map(ended -> ended.idToken);
    }

    private void end(SignIn found) {
        append(EventType.SIGNED_OUT, found.person, new AccessEvents.SignedOut(), clock.instant());
        delete(found);
    }

    /** Ends whatever somebody has open in any browser, for good. */
    void endAll(Person person) {
        delete("person", person);
    }

    String token() {
        var token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    @Scheduled(every = "1h", delayed = "3m")
    @Transactional
    void forgetOld() {
        Instant now = clock.instant();
        delete("usedAt < ?1 or startedAt < ?2", now.minus(settings.idle()), now.minus(settings.longest()));
    }

    /** A provider that does not answer is waited for no longer than it may take to hear of somebody who was disabled there. */
    private static boolean isVouchedFor(SignIn found, Instant now) {
        return found.vouchedAt == null || found.vouchedAt.plus(UNVOUCHED).isAfter(now);
    }

    private boolean isGood(SignIn found, Instant now) {
        return found.usedAt.plus(settings.idle()).isAfter(now) && found.startedAt.plus(settings.longest()).isAfter(now);
    }

    private void append(EventType type, Person person, Object data, Instant now) {
        log.append(new Fact(type, new Fact.OfPerson(person.id), person.version, Caller.of(person).author(), now, null, data));
    }
}
