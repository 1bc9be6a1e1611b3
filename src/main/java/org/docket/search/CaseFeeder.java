package org.docket.search;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.casework.CaseTextReader;
import org.docket.casework.CaseTextReader.DeskCase;
import org.docket.log.EventType;
import org.docket.log.LogTail;
import org.docket.log.NumberedEvent;
import org.docket.log.WorkerFailures;
import org.docket.platform.Ids;

/**
 * Writes what the desk has. An event says which cases to read again; they are read as they are, which may be further than the event, and
 * is read again with the next. An index that is new begins with all cases.
 */
@ApplicationScoped
class CaseFeeder {

    private static final String READER = "search";

    /** Raised with every change of what is written. */
    private static final String FORM = "docket-cases-3";
    private static final int BATCH = 200;
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final IndexRegistry indexRegistry;
    private final CaseTextReader cases;
    private final LogTail tail;
    private final EmbeddingFeeder meanings;
    private final WorkerFailures failures;
    private final ProgressLog progressLog;
    private volatile boolean stopped;
    private volatile SearchableIndex index;

    CaseFeeder(IndexRegistry indexRegistry, CaseTextReader cases, LogTail tail, EmbeddingFeeder meanings, WorkerFailures failures, Clock clock) {
        this.indexRegistry = indexRegistry;
        this.cases = cases;
        this.tail = tail;
        this.meanings = meanings;
        this.failures = failures;
        this.progressLog = new ProgressLog(IndexRealm.CASES, clock);
    }

    /** On a thread of its own: the program is up at once. */
    void start(@Observes StartupEvent event) {
        meanings.feed(IndexRealm.CASES, ids -> cases.of(ids).stream().map(ClaimDocumentMapper::of).toList(), this::retell);
        Thread.ofPlatform().daemon().name("docket-search-start").start(this::openUntilOpen);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void openUntilOpen() {
        while (!stopped && !isOpen()) {
            try {
                Thread.sleep(AGAIN_AFTER);
            } catch (InterruptedException e) {
                stopped = true;
            }
        }
    }

    private boolean isOpen() {
        try {
            if (index == null) {
                index = indexRegistry.open(IndexRealm.CASES, FORM);
            }
            long from = index.applied() == 0 ? all() : index.applied();
            index.applied(from);
            if (!stopped) {
                tail.followFrom(from, READER, this::take);
            }
            return true;
        } catch (IOException | RuntimeException | Error e) {
            failures.failed(READER);
            Log.warn("search index of cases cannot be made, tried again", e);
            return false;
        }
    }

    /** Writes every case; returns the position from which on it was not surely seen. */
    private long all() {
        long head = index.until();
        UUID after = Ids.FIRST;
        long done = 0;
        List<DeskCase> batch = cases.after(after, BATCH);
        while (!batch.isEmpty() && !stopped) {
            write(batch);
            after = batch.getLast().facts().id();
            done += batch.size();
            progressLog.so(done, batch.getLast().facts().number());
            batch = cases.after(after, BATCH);
        }
        return stopped ? 0 : head;
    }

    private synchronized void take(List<NumberedEvent> events) {
        if (index.isBroken()) {
            startOver();
        }
        Set<UUID> changed = events.stream().map(numbered -> numbered.event().caseId()).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        Set<UUID> sources = events.stream().filter(numbered -> numbered.event().type() == EventType.SOURCE_CHANGED)
                .map(numbered -> numbered.event().sourceId()).collect(Collectors.toSet());
        if (!sources.isEmpty()) {
            changed.addAll(cases.about(sources));
        }
        writeAgain(List.copyOf(changed));
        index.applied(events.getLast().position());
    }

    /** One that is closed, as it is when its disk was full, lacks what came since its last commit: it is made anew. */
    private void startOver() {
        try {
            index = indexRegistry.open(IndexRealm.CASES, FORM);
            index.index().clear();
            all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeAgain(List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            write(cases.of(ids.subList(from, Math.min(ids.size(), from + BATCH))));
        }
    }

    private synchronized void write(Collection<DeskCase> batch) {
        List<ClaimText> texts = batch.stream().map(ClaimDocumentMapper::of).toList();
        index.index().put(texts, meanings.known(texts));
    }

    /** Reads and writes without anybody between, so that what is newer is never written over. */
    private synchronized void retell(List<UUID> ids, Set<String> unreadable) {
        if (index != null && !index.isBroken()) {
            List<ClaimText> texts = cases.of(ids).stream().map(ClaimDocumentMapper::of).toList();
            index.index().put(texts, meanings.known(texts).without(unreadable));
            index.rewritten();
        }
    }
}
