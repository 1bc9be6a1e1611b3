package org.docket.access;

import io.quarkus.runtime.util.HashUtil;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Makes guessing slow. An attempt counts as failed before the password is looked at, and no longer once it was right, so that
 * many at the same time are no way around; whether the account exists makes no difference.
 */
@ApplicationScoped
class SignInDelays {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final EntityManager em;
    private final SignInSettings settings;
    private final Clock clock;

    SignInDelays(EntityManager em, SignInSettings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    /** How long this attempt has to wait; zero when it may go on, and then it is counted. */
    @Transactional
    Duration attempt(String email, String address) {
        Instant now = clock.instant();
        List<SignInFailure> both = List.of(locked(account(email), now), locked(from(address), now));
        Instant next = both.stream().map(row -> row.nextAt(settings.failures())).max(Instant::compareTo).orElse(now);
        if (next.isAfter(now)) {
            return Duration.between(now, next);
        }
        both.forEach(row -> {
            row.failures++;
            row.at = now;
        });
        return Duration.ZERO;
    }

    /** It was the right password: the account starts anew, the address has one failure less. */
    @Transactional
    void succeeded(String email, String address) {
        Instant now = clock.instant();
        locked(account(email), now).failures = 0;
        SignInFailure row = locked(from(address), now);
        row.failures = Math.max(0, row.failures - 1);
    }

    @Scheduled(every = "1h", delayed = "2m")
    @Transactional
    void forgetOld() {
        em.createQuery("delete from SignInFailure where at < ?1").setParameter(1, clock.instant().minus(REMEMBERED)).executeUpdate();
    }

    private SignInFailure locked(String whose, Instant now) {
        SignInFailure found = em.find(SignInFailure.class, whose, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            return found;
        }
        var first = new SignInFailure();
        first.whose = whose;
        first.at = now;
        em.persist(first);
        em.flush();
        return first;
    }

    private static String account(String email) {
        return HashUtil.sha256("account " + email.toLowerCase(Locale.ROOT));
    }

    private static String from(String address) {
        return HashUtil.sha256("address " + address);
    }
}
