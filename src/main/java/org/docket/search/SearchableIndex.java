package org.docket.search;

import io.quarkus.logging.Log;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.docket.log.LogHistory;

/**
 * An index that is asked while it is written. One thread writes and says how far it came; another makes what was written findable, and
 * writes down from time to time how far that is. Worth no more than the log says: what was made of another log is thrown away.
 */
final class SearchableIndex implements Closeable {

    private static final String FORM = "form";
    private static final String POSITION = "position";
    private static final String HASH = "hash";

    private final ClaimIndex index;
    private final LogHistory history;
    private final String form;
    private final Clock clock;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final long until;
    private volatile long applied;
    private volatile long found = -1;
    private volatile long committed;
    private volatile boolean rewritten;
    private boolean unsaved;
    private Instant committedAt;

    private record Waiting(long position, CompletableFuture<Void> told) {}

    /** @param form of what is written; an index of another form is made anew */
    SearchableIndex(ClaimIndex index, LogHistory history, String form, Clock clock) {
        this.index = index;
        this.history = history;
        this.form = form;
        this.clock = clock;
        committedAt = clock.instant();
        until = history.head();
        Map<String, String> notes = index.notes();
        if (fits(notes)) {
            applied = Long.parseLong(notes.get(POSITION));
            committed = applied;
        } else {
            index.clear();
        }
    }

    ClaimIndex index() {
        return index;
    }

    /** The end of the log when it was opened. */
    long until() {
        return until;
    }

    /** How far the log was read; 0 for an index that is to be made. */
    long applied() {
        return applied;
    }

    /** What the log told up to {@code position} is written; whoever waits for it finds it at once. */
    void applied(long position) {
        applied = Math.max(applied, position);
        if (waiting.stream().anyMatch(one -> one.position() <= position)) {
            refresh();
        }
    }

    /** What the log told already is written in another form. */
    void rewritten() {
        rewritten = true;
    }

    /** Whether all is found that was in the log when it was opened. */
    boolean isReady() {
        return found >= until;
    }

    /** Whether nothing can be written any more. */
    boolean isBroken() {
        return !index.isOpen();
    }

    /** Whether all up to {@code position} is found. */
    boolean reached(long position) {
        return found >= position;
    }

    /** How far what can be found goes; -1 before the first refresh. */
    long found() {
        return found;
    }

    CompletableFuture<Void> shows(long position, Duration atMost) {
        if (reached(position)) {
            return CompletableFuture.completedFuture(null);
        }
        var one = new Waiting(position, new CompletableFuture<Void>().orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS));
        waiting.add(one);
        one.told().whenComplete((told, late) -> waiting.remove(one));
        if (applied >= position) {
            refresh();
        }
        return one.told();
    }

    synchronized void refresh() {
        long position = applied;
        if (position > found || rewritten) {
            unsaved |= rewritten;
            rewritten = false;
            index.refresh();
            found = position;
        }
        waiting.stream().filter(one -> reached(one.position())).forEach(one -> one.told().complete(null));
    }

    /** Writes down what there is, where the last time is so long ago. */
    void commit(Duration every) {
        if (isUnsaved() && clock.instant().isAfter(committedAt.plus(every))) {
            commit();
        }
    }

    private synchronized void commit() {
        long position = applied;
        index.commit(Map.of(FORM, form, POSITION, String.valueOf(position), HASH, hash(position).orElse("")));
        committed = position;
        committedAt = clock.instant();
        unsaved = false;
    }

    private synchronized boolean isUnsaved() {
        return applied > committed || unsaved || rewritten;
    }

    @Override
    public void close() throws IOException {
        try {
            if (isUnsaved() && !isBroken()) {
                commit();
            }
        } finally {
            index.close();
        }
    }

    private boolean fits(Map<String, String> notes) {
        boolean fits = form.equals(notes.get(FORM)) && notes.getOrDefault(POSITION, "").matches("\\d{1,18}") && hash(Long.parseLong(notes.get(POSITION))).equals(Optional.of(notes.get(HASH)));
        if (!fits && !notes.isEmpty()) {
            Log.info("search index does not fit the log, made anew");
        }
        return fits;
    }

    /** Of position 0, where nothing happened yet, there is none. */
    private Optional<String> hash(long position) {
        return position == 0 ? Optional.of("") : history.hashAt(position);
    }
}
