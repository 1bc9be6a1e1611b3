package org.docket.exhibit.examination;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.docket.examiner.DerivedFile;
import org.docket.examiner.Examiner;
import org.docket.examiner.Findings;
import org.docket.exhibit.ExhibitRole;
import org.docket.exhibit.FileIngest;
import org.docket.exhibit.FileIngest.Brought;
import org.docket.exhibit.examination.Examination.State;
import org.docket.exhibit.examination.Examinations.Due;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.FileOrigin;
import org.docket.exhibit.store.Sha256;
import org.docket.exhibit.store.WorkFolders;
import org.docket.log.Author;
import org.docket.platform.ConflictRetry;

/**
 * Looks into one original after the other, on a thread of its own: what was made of it becomes exhibits, then what was found is written, and only then
 * is it done. So a process that dies in between is followed by one that does it again, which changes nothing: the same exhibit is added once.
 */
@ApplicationScoped
class ExaminationWorker {

    private static final Author EXAMINER = Author.program("examiner");
    private static final FileOrigin ORIGIN = FileOrigin.program("examiner");
    /** Others may have left something, and what failed may be due again. */
    private static final long LOOK_AGAIN_SECONDS = 5;
    private static final Duration TO_WRITE_IT_DOWN = Duration.ofSeconds(30);

    private final Examinations examinations;
    private final Examiner examiner;
    private final ContentStore store;
    private final FileIngest fileIngest;
    private final WorkFolders folders;
    private final Semaphore wakeup = new Semaphore(0);
    private volatile boolean stopped;
    private volatile long waiting;
    private volatile long givenUp;
    private Thread thread;

    ExaminationWorker(Examinations examinations, Examiner examiner, ContentStore store, FileIngest fileIngest, WorkFolders folders) {
        this.examinations = examinations;
        this.examiner = examiner;
        this.store = store;
        this.fileIngest = fileIngest;
        this.folders = folders;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("docket-examining").start(this::work);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    void wake() {
        wakeup.release();
    }

    /** How many wait for their turn, as of a few seconds ago. */
    long waiting() {
        return waiting;
    }

    /** How many the desk failed to look into, as of a few seconds ago. */
    long givenUp() {
        return givenUp;
    }

    private void work() {
        while (!stopped) {
            try {
                waiting = examinations.count(State.WAITING);
                givenUp = examinations.count(State.GIVEN_UP);
                Optional<Due> due = examinations.take(examiner.longest().plus(TO_WRITE_IT_DOWN));
                if (due.isPresent()) {
                    look(due.get());
                } else if (wakeup.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)) {
                    wakeup.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                pause(e);
            }
        }
    }

    private void look(Due due) throws InterruptedException {
        try (var folder = folders.begin(); var fetched = folders.begin()) {
            Findings findings = examiner.examineEvidence(file(due.sha256(), fetched.path()), due.exhibit().mediaType, folder.path());
            derive(due, folder.path(), ExhibitRole.THUMBNAIL, findings.thumbnail());
            derive(due, folder.path(), ExhibitRole.PUBLIC_COPY, findings.copy());
            ConflictRetry.run(() -> examinations.done(due, findings));
        } catch (IOException | RuntimeException | Error e) {
            if (!stopped) {
                Log.warnf(e, "file could not be looked into, tried again: exhibit=%s", due.exhibit().id);
                examinations.failed(due);
            }
        }
    }

    /** Where the store has it, or a copy where the store is elsewhere. */
    private Path file(Sha256 content, Path folder) throws IOException {
        Optional<Path> file = store.file(content);
        if (file.isPresent()) {
            return file.get();
        }
        long size = store.find(content).orElseThrow(() -> new NoSuchFileException(content.hex())).size();
        Path copy = folder.resolve(content.hex());
        try (var bytes = store.open(content, 0, size)) {
            Files.copy(bytes, copy);
        }
        return copy;
    }

    private void derive(Due due, Path folder, ExhibitRole role, Optional<DerivedFile> made) throws IOException {
        if (made.isPresent()) {
            var brought = new Brought(made.get().file(), role, due.exhibit().id, ORIGIN);
            fileIngest.bring(due.exhibit().caseId, due.exhibit().evidenceId, folder.resolve(made.get().file()), brought, EXAMINER);
        }
    }

    private void pause(Throwable e) {
        if (!stopped) {
            Log.warn("files cannot be looked into just now, tried again", e);
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException interrupted) {
                stopped = true;
            }
        }
    }
}
