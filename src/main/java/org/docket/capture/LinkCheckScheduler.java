package org.docket.capture;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.docket.capture.quote.QuoteOutcome;
import org.docket.casework.CaseItem;
import org.docket.casework.CaseItems;
import org.docket.casework.LinkChecks;
import org.docket.casework.LinkChecks.Due;
import org.docket.casework.LinkOutcome;
import org.docket.log.Author;
import org.hibernate.exception.ConstraintViolationException;

/** Looks again at the addresses in published cases: a few hosts at once, one page of a host after the other, each host by one replica. */
@ApplicationScoped
class LinkCheckScheduler {

    private static final Author CHECKER = Author.program("links");
    private static final int AT_ONCE = 4;
    private static final int MOST_OF_A_HOST = 20;
    /** How long a host is kept by somebody who may have died meanwhile. */
    private static final Duration HOLD = Duration.ofMinutes(5);

    private final LinkChecks checks;
    private final LinkCheckRun look;
    private final CaseItems items;
    private final LinkSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;

    LinkCheckScheduler(LinkChecks checks, LinkCheckRun look, CaseItems items, LinkSettings settings, MeterRegistry metrics, Clock clock) {
        this.checks = checks;
        this.look = look;
        this.items = items;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The data of an event, stored for good. */
    private record Checked(String evidenceId, String url, LinkOutcome outcome, QuoteOutcome.Result quote, String detail) {}

    @Scheduled(every = "${docket.links.look:10m}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void round() throws InterruptedException {
        enroll();
        List<String> hosts = checks.hosts(clock.instant(), settings.hosts());
        try (ExecutorService few = Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().name("docket-links-", 0).factory())) {
            for (Future<Void> host : few.invokeAll(hosts.stream().<Callable<Void>>map(host -> () -> visit(host)).toList())) {
                if (host.state() == Future.State.FAILED) {
                    Log.warnf(host.exceptionNow(), "links of a host not checked, tried again in the next round");
                }
            }
        }
    }

    /** Another replica may be faster. */
    private void enroll() {
        try {
            checks.enroll(clock.instant(), settings.every());
        } catch (ConstraintViolationException e) {
            Log.debug("links enrolled by another replica");
        }
    }

    private Void visit(String host) throws InterruptedException {
        Instant now = clock.instant();
        if (!taken(host, now)) {
            return null;
        }
        Optional<Due> due = checks.next(host, now);
        for (int count = 0; due.isPresent() && count < MOST_OF_A_HOST; count++) {
            check(due.get());
            Thread.sleep(settings.pause());
            due = checks.next(host, now);
        }
        checks.free(host, clock.instant().plus(settings.pause()));
        return null;
    }

    private boolean taken(String host, Instant now) {
        try {
            return checks.take(host, now, now.plus(HOLD));
        } catch (ConstraintViolationException e) {
            return false;
        }
    }

    private void check(Due due) {
        CaseItem item = items.find(due.caseId(), due.evidenceId()).orElseThrow();
        LinkCheckRun.Seen seen = look.at(item);
        Instant now = clock.instant();
        var data = new Checked(item.id().toString(), item.url(), seen.outcome(), seen.quote(), seen.detail());
        checks.turnedOut(due, seen.outcome(), data, now, now.plus(settings.every()), CHECKER);
        metrics.counter("docket.links", "outcome", seen.outcome().name().toLowerCase(Locale.ROOT)).increment();
    }
}
