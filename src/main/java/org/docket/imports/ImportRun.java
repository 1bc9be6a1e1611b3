package org.docket.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.docket.http.DatabaseAway;
import org.docket.http.InputError;

/**
 * Works one import through, from where it stands: reads a batch ahead while the one before is written. A batch that cannot be written is
 * taken apart, until what cannot be is alone, and refused.
 */
final class ImportRun {

    private static final int ATTEMPTS = 5;
    private static final int MOST_UNREAD = 1_000;
    private static final long PAUSE_MILLIS = 200;

    private final Task task;
    private final ImportEntries entries;
    private final ImportBatch importBatch;
    private final SourceNames names;
    private final Executor reader;
    private final int batch;
    private final BooleanSupplier stopped;
    private final LongConsumer counted;
    private int unreadInARow;

    ImportRun(Task task, ImportEntries entries, ImportBatch importBatch, SourceNames names, Executor reader, int batch, BooleanSupplier stopped, LongConsumer counted) {
        this.task = task;
        this.entries = entries;
        this.importBatch = importBatch;
        this.names = names;
        this.reader = reader;
        this.batch = batch;
        this.stopped = stopped;
        this.counted = counted;
    }

    /** One import in the hands of one worker. */
    static final class Task {

        private final UUID id;
        private final UUID worker;
        private List<ImportEntry> settled = List.of();
        private ImportTally tally = new ImportTally();

        Task(UUID id, UUID worker) {
            this.id = id;
            this.worker = worker;
        }

        UUID id() {
            return id;
        }

        UUID worker() {
            return worker;
        }

        /** What a trial came to, which is undone before it is noted. */
        void noted(List<ImportEntry> settled, ImportTally tally) {
            this.settled = settled;
            this.tally = tally;
        }
    }

    /** How it went on. */
    enum Went {
        TO_THE_END, STOPPED, LOST
    }

    /** @throws ImportEntries.Broken where the body cannot be read further; what came before is written */
    Went run() throws Exception {
        CompletableFuture<List<ImportEntry>> ahead = readAhead();
        for (List<ImportEntry> read = read(ahead); !read.isEmpty(); read = read(ahead)) {
            ahead = readAhead();
            for (List<ImportEntry> part : apart(read)) {
                if (stopped.getAsBoolean()) {
                    ahead.exceptionally(failed -> null).join();
                    return Went.STOPPED;
                }
                if (!take(part, 1)) {
                    ahead.exceptionally(failed -> null).join();
                    return Went.LOST;
                }
                counted.accept(part.size());
            }
        }
        return Went.TO_THE_END;
    }

    private CompletableFuture<List<ImportEntry>> readAhead() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return readBatch();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, reader);
    }

    private static List<ImportEntry> read(CompletableFuture<List<ImportEntry>> ahead) throws Exception {
        try {
            return ahead.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException broken ? broken : e;
        }
    }

    /** What was read before the body breaks is taken first; it breaks again with the next. */
    private List<ImportEntry> readBatch() throws IOException {
        var read = new ArrayList<ImportEntry>();
        try {
            Optional<ImportEntry> next = next();
            while (next.isPresent()) {
                read.add(next.get());
                next = read.size() < batch ? next() : Optional.empty();
            }
        } catch (ImportEntries.Broken e) {
            if (read.isEmpty()) {
                throw e;
            }
        }
        return read;
    }

    /** Whatever a record throws when it is read, it alone is refused; a body that throws again and again is not read on. */
    private Optional<ImportEntry> next() throws IOException {
        while (true) {
            try {
                Optional<ImportEntry> next = entries.next();
                unreadInARow = 0;
                return next;
            } catch (RuntimeException | Error e) {
                if (++unreadInARow > MOST_UNREAD) {
                    throw e;
                }
                Log.warnf(e, "record cannot be read: import=%s", task.id());
                Optional<ImportEntry> refused = entries.unread(ImportRefusals.unhandled("not-read"));
                if (refused.isPresent()) {
                    return refused;
                }
            }
        }
    }

    /** What takes judgement stands alone. */
    private static List<List<ImportEntry>> apart(List<ImportEntry> read) {
        var parts = new ArrayList<List<ImportEntry>>();
        var together = new ArrayList<ImportEntry>();
        for (ImportEntry entry : read) {
            if (entry.isJudged()) {
                if (!together.isEmpty()) {
                    parts.add(List.copyOf(together));
                    together.clear();
                }
                parts.add(List.of(entry));
            } else {
                together.add(entry);
            }
        }
        if (!together.isEmpty()) {
            parts.add(List.copyOf(together));
        }
        return parts;
    }

    private boolean take(List<ImportEntry> part, int attempt) throws Exception {
        try {
            boolean held = importBatch.take(task, part, names);
            names.keep();
            return held && noted(part);
        } catch (HttpProblem problem) {
            names.forget();
            return part.size() > 1 ? halves(part) : refuse(part.getFirst(), ImportRefusals.errors(problem), ImportRefusals.isApprovable(problem));
        } catch (Exception | Error e) {
            names.forget();
            if (e instanceof InterruptedException || DatabaseAway.isBehind(e)) {
                throw e;
            }
            if (passes(e) && attempt < ATTEMPTS) {
                Thread.sleep(PAUSE_MILLIS * attempt);
                return take(part, attempt + 1);
            }
            Log.debugf(e, "batch not written, taken apart: import=%s size=%d", task.id(), part.size());
            return part.size() > 1 ? halves(part) : refused(part.getFirst(), e);
        }
    }

    /** A trial is undone, and only then noted. */
    private boolean noted(List<ImportEntry> part) throws Exception {
        if (task.settled.isEmpty()) {
            return true;
        }
        names.forgetTrial(part);
        List<ImportEntry> settled = task.settled;
        task.settled = List.of();
        return importBatch.note(task, settled, task.tally);
    }

    private boolean halves(List<ImportEntry> part) throws Exception {
        int half = part.size() / 2;
        return take(part.subList(0, half), 1) && take(part.subList(half, part.size()), 1);
    }

    private boolean refused(ImportEntry entry, Throwable cause) throws Exception {
        Log.warnf(cause, "record cannot be written: import=%s line=%d", task.id(), entry.line());
        return refuse(entry, ImportRefusals.unhandled("not-written"), false);
    }

    private boolean refuse(ImportEntry entry, List<InputError> errors, boolean approvable) throws Exception {
        return importBatch.note(task, List.of(ImportEntry.refused(entry.place(), entry.bytes(), entry.line(), entry.kind(), errors)),
                new ImportTally().add(entry.kind(), 1).add(ImportCount.CLAIMS_APPROVABLE, approvable ? 1 : 0));
    }

    /** Somebody else holds a row for too long. */
    private static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LockTimeoutException || cause instanceof PessimisticLockException) {
                return true;
            }
        }
        return false;
    }
}
