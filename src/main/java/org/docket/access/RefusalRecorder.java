package org.docket.access;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
class RefusalRecorder {

    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int SORTS_AT_ONCE = 1_000;
    private static final int SHUTDOWN_SECONDS = 5;

    private final EventLog log;
    private final Clock clock;
    private final Map<Object, Instant> noted = new ConcurrentHashMap<>();

    /**
     * A thread outside of Vert.x. The worker pool would run a transaction in the Vert.x context of the request that is being refused, and
     * the request scope that the transaction's events begin and end there is the one that the refusal is answered in.
     */
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("docket-refusals").factory());

    RefusalRecorder(EventLog log, Clock clock) {
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
            writer.execute(() -> append(fact));
        }
    }

    private void append(Fact fact) {
        try {
            QuarkusTransaction.requiringNew().run(() -> log.append(fact));
        } catch (RuntimeException e) {
            Log.errorf(e, "a refused attempt is not in the log: subject=%s", fact.subject());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }
}
