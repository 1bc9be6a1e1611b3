package org.docket.examiner;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Looks into files, each in a process of its own. */
@ApplicationScoped
public class Examiner {

    private final ExaminerSettings settings;
    private final Semaphore places;

    Examiner(ExaminerSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce(), true);
    }

    /**
     * Looks into {@code file}; waits for its turn, then as long as a file may take. What is made of it is left in {@code folder}, which is
     * the caller's and empty. Whatever the file does, this answers.
     */
    public Findings examine(Path file, Path folder) throws IOException, InterruptedException {
        places.acquire();
        try {
            long begun = System.nanoTime();
            Findings findings = new ChildProcess(settings).look(file, folder);
            Log.infof("file examined: outcome=%s millis=%d", findings.outcome(), Duration.ofNanos(System.nanoTime() - begun).toMillis());
            return findings;
        } finally {
            places.release();
        }
    }

    /**
     * The same for a file of a known type. Text holds nothing that is examined, so no process is started for it.
     *
     * @param mediaType what the content was detected as, {@code type/subtype}
     */
    public Findings examine(Path file, String mediaType, Path folder) throws IOException, InterruptedException {
        return mediaType.startsWith("text/") ? Findings.none(Outcome.UNSUPPORTED) : examine(file, folder);
    }

    /** How long a file may take once it is its turn. */
    public Duration longest() {
        return ChildProcess.longest(settings);
    }

    /** How many wait for their turn. */
    public int waiting() {
        return places.getQueueLength();
    }
}
