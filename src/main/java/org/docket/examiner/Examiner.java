package org.docket.examiner;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Looks into files, each in a process of its own. A file waits only for those in the same {@link ExaminationQueue}. */
@ApplicationScoped
public class Examiner {

    private final ExaminerSettings settings;
    private final Map<ExaminationQueue, Semaphore> places = new EnumMap<>(ExaminationQueue.class);
    private volatile ProcessSandbox sandbox = ProcessSandbox.NONE;

    Examiner(ExaminerSettings settings) {
        this.settings = settings;
        for (ExaminationQueue queue : ExaminationQueue.values()) {
            places.put(queue, new Semaphore(settings.atOnce(), true));
        }
    }

    /**
     * Looks into {@code file}; waits for its turn in {@code queue}, then as long as a file may take. What is made of it is left in {@code folder}, which is
     * the caller's and empty. Whatever the file does, this answers.
     */
    public Findings examine(Path file, Path folder, ExaminationQueue queue) throws IOException, InterruptedException {
        Semaphore of = places.get(queue);
        of.acquire();
        try {
            long begun = System.nanoTime();
            Findings findings = new ChildProcess(settings).look(file, folder);
            sandbox = ChildProcess.sandbox(folder);
            Log.infof("file examined: outcome=%s sandbox=%s millis=%d", findings.outcome(), sandbox,
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            return findings;
        } finally {
            of.release();
        }
    }

    /**
     * The same for a file of evidence of a known type. Text holds nothing that is examined, so no process is started for it.
     *
     * @param mediaType what the content was detected as, {@code type/subtype}
     */
    public Findings examineEvidence(Path file, String mediaType, Path folder) throws IOException, InterruptedException {
        return mediaType.startsWith("text/") ? Findings.none(Outcome.UNSUPPORTED) : examine(file, folder, ExaminationQueue.EVIDENCE);
    }

    /** How long a file may take once it is its turn. */
    public Duration longest() {
        return ChildProcess.longest(settings);
    }

    /** How many files of {@code queue} are being looked into. */
    public int underWay(ExaminationQueue queue) {
        return settings.atOnce() - places.get(queue).availablePermits();
    }

    /** What restricted the last process that examined a file, such as {@code files and calls}; {@code none} before the first. */
    public String sandbox() {
        return sandbox.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
