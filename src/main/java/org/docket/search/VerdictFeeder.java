package org.docket.search;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.docket.casework.PublicStories;
import org.docket.log.WorkerFailures;
import org.docket.verdict.PublicVerdicts;
import org.docket.verdict.PublicVerdicts.Changed;

/**
 * Writes what the public sees. It reads the log by way of the board, which knows what each event showed: what that took back is dropped
 * here, and what it never showed was never here. An index that is new reads all of it, one that was closed only what changed since.
 */
@ApplicationScoped
class VerdictFeeder {

    /** Raised with every change of what is written. */
    private static final String FORM = "docket-verdicts-3 ";
    private static final int BATCH = 200;
    /** Its name among those that read the log. */
    private static final String WORKER = "search-verdicts";
    private static final long POLL_MILLIS = 1_000;

    private final IndexRegistry indexRegistry;
    private final PublicVerdicts verdicts;
    private final EmbeddingFeeder meanings;
    private final WorkerFailures failures;
    private final String form;
    private final ProgressLog progressLog;
    private final Semaphore moved = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().daemon().name("docket-search-verdicts").unstarted(this::run);
    private volatile boolean stopped;
    private volatile SearchableIndex index;
    private long position;
    private long number;
    private long done;

    VerdictFeeder(IndexRegistry indexRegistry, PublicVerdicts verdicts, PublicStories stories, EmbeddingFeeder meanings, WorkerFailures failures, Clock clock) {
        this.indexRegistry = indexRegistry;
        this.verdicts = verdicts;
        this.meanings = meanings;
        this.failures = failures;
        this.form = FORM + stories.thresholds();
        this.progressLog = new ProgressLog(IndexRealm.VERDICTS, clock);
    }

    void start(@Observes StartupEvent event) {
        failures.register(WORKER);
        verdicts.listen(moved::release);
        meanings.feed(IndexRealm.VERDICTS, this::texts, this::retell);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        moved.release();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        while (!stopped) {
            try {
                if (verdicts.isReady()) {
                    read();
                    failures.succeeded(WORKER);
                }
                moved.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                moved.drainPermits();
            } catch (InterruptedException e) {
                stopped = true;
            } catch (IOException | RuntimeException | Error e) {
                failures.failed(WORKER);
                Log.warn("search index of verdicts cannot be written, tried again", e);
                dropBroken();
            }
        }
    }

    /** One that is closed, as it is when its disk was full, is opened again and reads on from its last commit. */
    private void dropBroken() {
        if (index != null && index.isBroken()) {
            index = null;
        }
    }

    /** All that there is to read just now. A batch that fails is read again. */
    private void read() throws IOException {
        if (index == null) {
            index = indexRegistry.open(IndexRealm.VERDICTS, form);
            position = index.applied();
            number = Long.MAX_VALUE - 1;
        }
        long upTo = verdicts.read();
        List<Changed> batch = verdicts.changedAfter(position, number, BATCH);
        while (!batch.isEmpty() && !stopped) {
            write(batch);
            position = batch.getLast().position();
            number = batch.getLast().number();
            index.applied(position - 1);
            done += batch.size();
            if (!index.isReady()) {
                progressLog.so(done, verdicts.size());
            }
            batch = verdicts.changedAfter(position, number, BATCH);
        }
        if (!stopped) {
            index.applied(upTo);
        }
    }

    private synchronized void write(List<Changed> batch) {
        index.index().drop(batch.stream().filter(changed -> changed.seen().isEmpty()).map(Changed::id).toList());
        List<ClaimText> texts = batch.stream().flatMap(changed -> changed.seen().stream()).map(ClaimDocumentMapper::of).toList();
        index.index().put(texts, meanings.known(texts));
    }

    private List<ClaimText> texts(List<UUID> ids) {
        return verdicts.of(ids).stream().map(ClaimDocumentMapper::of).toList();
    }

    /** Reads and writes without anybody between, so that what is newer is never written over; what was withdrawn is not there to be read. */
    private synchronized void retell(List<UUID> ids, Set<String> unreadable) {
        if (index != null && !index.isBroken()) {
            List<ClaimText> texts = texts(ids);
            index.index().put(texts, meanings.known(texts).without(unreadable));
            index.rewritten();
        }
    }
}
