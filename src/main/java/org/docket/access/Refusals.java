package org.docket.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.access.AccessEvents.Refusal;
import org.docket.log.Author;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;

/**
 * Enters refused attempts into the log, each sort of each key once a minute: who tries a thousand times must not be
 * able to fill the log.
 */
@ApplicationScoped
class Refusals {

    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int SORTS_AT_ONCE = 1_000;

    private final EventLog log;
    private final Clock clock;
    private final Map<Object, Instant> noted = new ConcurrentHashMap<>();

    Refusals(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** A key that is not good for anything. */
    void note(KeyRing.Refused refused) {
        Fact.Subject subject = refused.key() == null ? new Fact.OfNobody() : new Fact.OfKey(refused.key());
        note(subject, Author.SOMEBODY, new AccessEvents.Refused(refused.why(), null));
    }

    /** Somebody who is known asked for what they may not do. */
    void note(Caller caller, String operation) {
        Fact.Subject subject = caller.partner() ? new Fact.OfPartner(caller.id()) : new Fact.OfPerson(caller.id());
        note(subject, caller.author(), new AccessEvents.Refused(Refusal.LACKS_SCOPE, operation));
    }

    private void note(Fact.Subject subject, Author by, AccessEvents.Refused data) {
        Instant now = clock.instant();
        noted.values().removeIf(at -> at.plus(ONCE_IN).isBefore(now));
        record Sort(Fact.Subject subject, AccessEvents.Refused data) {}
        boolean first = noted.size() < SORTS_AT_ONCE && noted.putIfAbsent(new Sort(subject, data), now) == null;
        if (first) {
            var fact = new Fact(EventType.ACCESS_REFUSED, subject, 0, by, now, null, data);
            Infrastructure.getDefaultWorkerPool().execute(() -> QuarkusTransaction.requiringNew().run(() -> log.append(fact)));
        }
    }
}
