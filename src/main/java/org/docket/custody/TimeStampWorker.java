package org.docket.custody;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.docket.custody.StampToken.NotAToken;
import org.docket.log.Canonical;
import org.docket.log.EventType;
import org.docket.log.LogTail;
import org.docket.log.NumberedEvent;

/** Asks the authorities, one question after the other; one that does not answer is left alone until the next round. */
@ApplicationScoped
class TimeStampWorker {

    private static final int A_ROUND = 50;
    private static final int NONCE_BITS = 64;

    private final LogTail tail;
    private final TimeStamps stamps;
    private final TimeStampAuthorities authorities;
    private final SecureRandom random;
    private final MeterRegistry metrics;

    TimeStampWorker(LogTail tail, TimeStamps stamps, TimeStampAuthorities authorities, SecureRandom random, MeterRegistry metrics) {
        this.tail = tail;
        this.stamps = stamps;
        this.authorities = authorities;
        this.random = random;
        this.metrics = metrics;
    }

    /** What the log says of a file that came, as far as it takes to have it stamped. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Came(String sha256) {}

    void start(@Observes StartupEvent event) {
        List.of("kept", "unanswered", "refused").forEach(this::counted);
        if (!authorities.names().isEmpty()) {
            tail.follow("time-stamps", this::read);
        }
    }

    private void read(List<NumberedEvent> events) {
        events.stream().map(NumberedEvent::event)
                .filter(event -> event.type() == EventType.EXHIBIT_ADDED)
                .forEach(event -> stamps.wish(event.caseId(), Canonical.read(event, Came.class).sha256(), authorities.names()));
    }

    @Scheduled(every = "{docket.time-stamps.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void round() throws InterruptedException {
        if (authorities.names().isEmpty()) {
            return;
        }
        Set<String> silent = new HashSet<>();
        List<TimeStamp> due = stamps.claim(A_ROUND);
        for (TimeStamp stamp : due) {
            ask(stamp, silent);
        }
    }

    private void ask(TimeStamp stamp, Set<String> silent) throws InterruptedException {
        var authority = authorities.named(stamp.authority);
        if (authority.isEmpty() || silent.contains(stamp.authority)) {
            stamps.failed(stamp.id, authority.isEmpty() ? "it is not configured" : "it did not answer another question");
            return;
        }
        try {
            stamps.keep(stamp.id, authority.get().ask(stamp.sha256, new BigInteger(NONCE_BITS, random)));
            counted("kept").increment();
        } catch (IOException e) {
            silent.add(stamp.authority);
            counted("unanswered").increment();
            refused(stamp, "it does not answer: " + e.getMessage());
        } catch (NotAToken e) {
            counted("refused").increment();
            refused(stamp, e.getMessage());
        } catch (RuntimeException e) {
            // The others of this round have their turn
            counted("refused").increment();
            refused(stamp, "its answer cannot be handled: " + e);
        }
    }

    private Counter counted(String outcome) {
        return metrics.counter("docket.time.stamps", "outcome", outcome);
    }

    private void refused(TimeStamp stamp, String why) {
        Log.warnf("no time stamp: authority=%s reason=%s", stamp.authority, why);
        stamps.failed(stamp.id, why);
    }
}
