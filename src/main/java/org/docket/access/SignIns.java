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
import java.util.Optional;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;

/** Who is signed in to the pages. What they hold is a token of 256 bits, which is new with every sign-in. */
@ApplicationScoped
public class SignIns implements PanacheRepositoryBase<SignIn, String> {

    private static final int TOKEN_BYTES = 32;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final SignInSettings settings;
    private final EventLog log;
    private final SecureRandom random;
    private final Clock clock;

    SignIns(SignInSettings settings, EventLog log, SecureRandom random, Clock clock) {
        this.settings = settings;
        this.log = log;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Signs somebody in; the answer goes into their cookie and nowhere else. Whoever is deactivated at the same time is not: one of the two
     * waits for the other.
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

    /** Who holds the token, as long as they are active and it has neither rested nor lasted too long. */
    @Transactional
    public Optional<Caller> caller(String token) {
        Instant now = clock.instant();
        return find("from SignIn s join fetch s.person where s.tokenHash = ?1", KeyRing.hash(token)).firstResultOptional()
                .filter(found -> found.person.active && isGood(found, now))
                .map(found -> {
                    if (found.usedAt.plus(NOTED_EVERY).isBefore(now)) {
                        found.usedAt = now;
                    }
                    return Caller.of(found.person);
                });
    }

    @Transactional
    public void end(String token) {
        findByIdOptional(KeyRing.hash(token)).ifPresent(found -> {
            append(EventType.SIGNED_OUT, found.person, new AccessEvents.SignedOut(), clock.instant());
            delete(found);
        });
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

    private boolean isGood(SignIn found, Instant now) {
        return found.usedAt.plus(settings.idle()).isAfter(now) && found.startedAt.plus(settings.longest()).isAfter(now);
    }

    private void append(EventType type, Person person, Object data, Instant now) {
        log.append(new Fact(type, new Fact.OfPerson(person.id), person.version, Caller.of(person).author(), now, null, data));
    }
}
