package org.docket.examiner;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/** Looks into files, each in a process of its own. Files of the desk and pictures that somebody searches with never wait for each other. */
@ApplicationScoped
public class Examiner {

    private final ExaminerSettings settings;
    private final Semaphore places;
    private final Semaphore searchPlaces;
    private volatile ProcessSandbox sandbox = ProcessSandbox.NONE;

    Examiner(ExaminerSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce(), true);
        this.searchPlaces = new Semaphore(settings.atOnce(), true);
    }

    /**
     * Looks into {@code file}; waits for its turn, then as long as a file may take. What is made of it is left in {@code folder}, which is
     * the caller's and empty. Whatever the file does, this answers.
     */
    public Findings examine(Path file, Path folder) throws IOException, InterruptedException {
        return examine(file, folder, places);
    }

    /**
     * The same for a file of a known type. Text holds nothing that is examined, so no process is started for it.
     *
     * @param mediaType what the content was detected as, {@code type/subtype}
     */
    public Findings examine(Path file, String mediaType, Path folder) throws IOException, InterruptedException {
        return mediaType.startsWith("text/") ? Findings.none(Outcome.UNSUPPORTED) : examine(file, folder);
    }

    /** {@link #examine(Path, Path)} of a picture that a request searches with, which anonymous callers can send: it has places of its own. */
    public Findings examineSearchPicture(Path file, Path folder) throws IOException, InterruptedException {
        return examine(file, folder, searchPlaces);
    }

    private Findings examine(Path file, Path folder, Semaphore of) throws IOException, InterruptedException {
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

    /** How long a file may take once it is its turn. */
    public Duration longest() {
        return ChildProcess.longest(settings);
    }

    /** How many are being looked into. */
    public int underWay() {
        return settings.atOnce() - places.availablePermits();
    }

    /** How many wait for their turn. */
    public int waiting() {
        return places.getQueueLength() + searchPlaces.getQueueLength();
    }

    /** What restricted the last process that examined a file, such as {@code files and calls}; {@code none} before the first. */
    public String sandbox() {
        return sandbox.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
