package org.docket.access;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.util.HashUtil;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.docket.http.Problems;

/**
 * Makes guessing slow without keeping the owner of an account out (OWASP ASVS 4.0.3, 2.2.1). Failures count three times: for the account in one
 * network, for the network, and for the account in an hour. The last two do not hold back a network that the account signed in from lately. An
 * attempt counts as failed before the password is looked at, and no longer once it was right, so that many at the same time are no way around;
 * whether the account exists makes no difference.
 */
@ApplicationScoped
class SignInDelays {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration KNOWN = Duration.ofDays(30);
    private static final int NETWORK_BYTES = 8;

    private final EntityManager em;
    private final SignInSettings settings;
    private final Clock clock;

    SignInDelays(EntityManager em, SignInSettings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    /** The rows of an attempt, locked, always in the order of the components. */
    private record Counted(SignInFailure account, SignInFailure network, SignInFailure both) {}

    /** How long this attempt has to wait; zero when it may go on, and then it is counted. */
    @Transactional
    Duration attempt(String email, String address) {
        Counted rows = locked(email, address, clock.instant());
        // After the locks: an attempt that waited for another one comes after it
        Instant now = clock.instant();
        rows.account().beginHour(now);
        Instant next = rows.both().nextAt(settings.failures());
        if (!rows.both().succeededSince(now.minus(KNOWN))) {
            next = max(next, max(rows.network().nextAt(settings.failures()), rows.account().nextHour(settings.failuresPerHour())));
        }
        if (next.isAfter(now)) {
            return Duration.between(now, next);
        }
        rows.account().failures++;
        rows.network().failed(now);
        rows.both().failed(now);
        return Duration.ZERO;
    }

    /** It was the right password: the account starts anew in this network, which has one failure less. */
    @Transactional
    void succeeded(String email, String address) {
        Instant now = clock.instant();
        Counted rows = locked(email, address, now);
        rows.account().failures = Math.max(0, rows.account().failures - 1);
        rows.network().failures = Math.max(0, rows.network().failures - 1);
        rows.both().failures = 0;
        rows.both().succeededAt = now;
    }

    @Scheduled(every = "1h", delayed = "2m")
    @Transactional
    void forgetOld() {
        Instant now = clock.instant();
        em.createQuery("delete from SignInFailure where at < ?1 and (succeededAt is null or succeededAt < ?2)")
                .setParameter(1, now.minus(REMEMBERED)).setParameter(2, now.minus(KNOWN)).executeUpdate();
    }

    private Counted locked(String email, String address, Instant now) {
        String account = "account " + email.toLowerCase(Locale.ROOT);
        String network = network(address);
        return new Counted(locked(account, now), locked("address " + network, now), locked(account + " from " + network, now));
    }

    /** Of two that are the first, one inserts the row and both lock it. */
    private SignInFailure locked(String whose, Instant now) {
        String hash = HashUtil.sha256(whose);
        SignInFailure found = em.find(SignInFailure.class, hash, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            return found;
        }
        insert(hash, now);
        return Optional.ofNullable(em.find(SignInFailure.class, hash, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(Problems::busy);
    }

    /** H2 looks before it inserts, so that of two at once the second meets the constraint: then the row is there, as it should be. */
    private void insert(String hash, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() ->
                    em.createQuery("insert into SignInFailure (whose, failures, at) values (?1, 0, ?2) on conflict do nothing")
                            .setParameter(1, hash).setParameter(2, now).executeUpdate());
        } catch (PersistenceException | QuarkusTransactionException e) {
            Log.debugf(e, "sign-in failures counted by two at once: row=%s", hash);
        }
    }

    /** An IPv4 address, and the first 64 bits of an IPv6 address, which one subscriber has all of (RFC 6177). */
    static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
