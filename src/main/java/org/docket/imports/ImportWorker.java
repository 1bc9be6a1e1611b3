package org.docket.imports;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.docket.casework.NumberBlocks;
import org.docket.http.DatabaseAway;
import org.docket.http.InputError;
import org.docket.imports.ImportRun.Task;
import org.docket.imports.ImportRun.Went;
import org.docket.platform.Ids;
import org.docket.platform.ServerMode;
import org.docket.source.KnownSources;
import org.docket.source.SourceDesk;

/** Takes imports up, one after the other, on a thread of its own; a second thread reads ahead. */
@ApplicationScoped
class ImportWorker {

    private static final long POLL_MILLIS = 1_000;
    private static final long LAST_TURN_MILLIS = 5_000;
    /** From which size on an import is worth larger blocks of numbers. */
    private static final long MANY_BYTES = 100_000;

    private final ImportRows rows;
    private final ImportFiles files;
    private final ImportReader importReader;
    private final ImportBatch importBatch;
    private final KnownSources known;
    private final NumberBlocks blocks;
    private final SourceDesk desk;
    private final ImportSettings settings;
    private final MeterRegistry metrics;
    private final ServerMode serverMode;
    private final ImportFailures failures;
    private final UUID worker;
    private final Semaphore bell = new Semaphore(0);
    private final ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("docket-import-reader").factory());
    private volatile boolean stopped;
    private Thread thread;

    ImportWorker(ImportRows rows, ImportFiles files, ImportReader importReader, ImportBatch importBatch, KnownSources known, NumberBlocks blocks, SourceDesk desk,
            ImportSettings settings, MeterRegistry metrics, Ids ids, ServerMode serverMode, ImportFailures failures) {
        this.rows = rows;
        this.files = files;
        this.importReader = importReader;
        this.importBatch = importBatch;
        this.known = known;
        this.blocks = blocks;
        this.desk = desk;
        this.settings = settings;
        this.metrics = metrics;
        this.serverMode = serverMode;
        this.failures = failures;
        worker = ids.next();
    }

    /** A command that proves the log must not find it growing. */
    void start(@Observes StartupEvent event) {
        metrics.counter("docket.imports.records");
        Stream.of(ImportState.values()).filter(ImportState::isOver).forEach(this::ended);
        if (!serverMode.isOn()) {
            return;
        }
        thread = Thread.ofPlatform().daemon().name("docket-imports").start(this::work);
    }

    /** Lets the batch that is being written finish; the import goes on with the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        if (thread != null) {
            thread.join(LAST_TURN_MILLIS);
        }
        reader.shutdown();
    }

    /** There is something to do. */
    void wake() {
        bell.release();
    }

    private void work() {
        blocks.small();
        while (!stopped) {
            try {
                Optional<Import> next = rows.next(worker, files::isHere);
                if (next.isPresent()) {
                    tried(next.get());
                } else if (bell.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception | Error e) {
                say(e);
                pause();
            }
        }
    }

    private static void say(Throwable e) {
        if (DatabaseAway.isBehind(e)) {
            Log.warnf("imports wait for the database: cause=%s", e.getMessage());
        } else {
            Log.warn("imports cannot be taken up, tried again", e);
        }
    }

    /** An import that fails at the same place again and again is given up, so that those behind it have their turn. */
    private void tried(Import row) throws Exception {
        try {
            run(row);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) {
            if (DatabaseAway.isBehind(e)) {
                throw e;
            }
            var task = new Task(row.id, worker);
            long place = rows.find(row.id).map(found -> found.place).orElse(row.place);
            if (failures.isGivenUp(row.id, place, e)) {
                failures.gaveUp(row.id);
                end(task, ImportState.FAILED, "The program failed three times after line " + row.line + "; its log says why.", List.of());
            } else {
                rows.leave(task);
                pause();
            }
        }
    }

    private void run(Import row) throws Exception {
        var task = new Task(row.id, worker);
        Log.infof("import taken up: id=%s format=%s bytes=%d place=%d", row.id, row.format, row.bytes, row.place);
        boolean many = row.bytes >= MANY_BYTES;
        if (many) {
            blocks.large();
        }
        try {
            work(task, row);
        } finally {
            if (many) {
                blocks.small();
            }
        }
    }

    private void work(Task task, Import row) throws Exception {
        try (ImportEntries entries = importReader.of(files.file(row.id), row)) {
            var run = new ImportRun(task, entries, importBatch, new SourceNames(known, desk, row.by().author()), reader, settings.batch(), () -> stopped,
                    count -> metrics.counter("docket.imports.records").increment(count));
            Went went = run.run();
            if (went == Went.STOPPED) {
                rows.leave(task);
            } else if (went == Went.TO_THE_END) {
                end(task, ImportState.DONE, null, List.of());
            } else {
                drop(task);
            }
        } catch (ImportEntries.Broken e) {
            end(task, ImportState.FAILED, e.getMessage(), List.of(ImportEntry.refused(row.place, row.readBytes, e.line(), ImportCount.CLAIMS_REFUSED,
                    List.of(new InputError("", "malformed-json", e.getMessage())))));
        }
    }

    private void end(Task task, ImportState state, String failure, List<ImportEntry> last) throws Exception {
        if (rows.end(task, state, failure, last)) {
            ended(state).increment();
            Log.infof("import ended: id=%s state=%s", task.id(), state);
        }
        drop(task);
    }

    private Counter ended(ImportState state) {
        return metrics.counter("docket.imports.ended", "state", state.name());
    }

    /** The body of one that is over is of no more use, unless a second person can have it run again. */
    private void drop(Task task) throws IOException {
        if (rows.find(task.id()).filter(row -> row.state.isOver() && !row.needsApproval()).isPresent()) {
            files.drop(task.id());
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
