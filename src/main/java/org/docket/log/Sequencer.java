package org.docket.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.docket.log.PositionAssigner.Given;

/**
 * Numbers what was committed: woken at once by a commit of this process, polling slowly besides, because another
 * process may have committed, or died before its events were numbered.
 */
@ApplicationScoped
public class Sequencer {

    /** Those who commit together are numbered in one transaction. */
    private static final Duration GATHERED = Duration.ofMillis(5);

    private final PositionAssigner positionAssigner;
    private final LogTail tail;
    private final Counter numbered;
    private final PositionLag lag;
    private final Wakeup wakeup = new Wakeup(GATHERED);
    private final LogWorker worker;

    Sequencer(PositionAssigner positionAssigner, LogTail tail, MeterRegistry metrics, WorkerFailures failures) {
        numbered = metrics.counter("docket.log.numbered");
        lag = new PositionLag(metrics);
        worker = new LogWorker("sequencer", this::number, wakeup, failures);
        this.positionAssigner = positionAssigner;
        this.tail = tail;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventLog.Appended appended) {
        lag.committed();
        wakeup.call();
    }

    /** Numbers everything that is pending now; for the command that verifies the log without serving. */
    public void drain() throws Exception {
        while (positionAssigner.next().count() > 0) {
            Log.debug("log numbered");
        }
    }

    private boolean number() throws Exception {
        long begun = System.nanoTime();
        Given given = positionAssigner.next();
        boolean all = given.count() < PositionAssigner.BATCH;
        if (all) {
            lag.numbered(begun);
        }
        numbered.increment(given.count());
        tail.reached(given.head());
        return !all;
    }
}
