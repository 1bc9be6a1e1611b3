package org.docket.verdict;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.docket.log.LogHistory;
import org.docket.log.LogTail;
import org.docket.log.NumberedEvent;
import org.docket.log.WorkerFailures;

/** The board's place among the readers of the log: starts it from its snapshot, or from nothing, and keeps it at the end of the log. */
@ApplicationScoped
class BoardReader {

    private static final String READER = "board";
    private static final int AFTER_THE_READERS = 10_000;
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final LogTail tail;
    private final LogHistory history;
    private final VerdictBoard board;
    private final BoardFeed feed;
    private final BoardRebuild rebuild;
    private final BoardSnapshot snapshot;
    private final BoardWatch watch;
    private final BoardSettings settings;
    private final WorkerFailures failures;
    private final Clock clock;
    private Instant savedAt;
    private long saved;
    private long until;
    private volatile boolean stopped;

    BoardReader(LogTail tail, LogHistory history, VerdictBoard board, BoardFeed feed, BoardRebuild rebuild, BoardSnapshot snapshot,
            BoardWatch watch, BoardSettings settings, WorkerFailures failures, Clock clock) {
        this.tail = tail;
        this.history = history;
        this.board = board;
        this.feed = feed;
        this.rebuild = rebuild;
        this.snapshot = snapshot;
        this.watch = watch;
        this.settings = settings;
        this.failures = failures;
        this.clock = clock;
    }

    /** On a thread of its own: the program is up at once, and ready once the board is. */
    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("docket-board-start").start(this::makeUntilMade);
    }

    /** Once nothing more is read, what is known is written down, so that the next start is quick. */
    void stop(@Observes @Priority(AFTER_THE_READERS) ShutdownEvent event) {
        stopped = true;
        if (board.isReady() && board.read() > saved) {
            snapshot.save();
        }
    }

    private void makeUntilMade() {
        while (!stopped && !isMade()) {
            pause();
        }
    }

    private boolean isMade() {
        try {
            Instant begun = clock.instant();
            boolean restored = snapshot.restore();
            if (!restored) {
                rebuild.run();
            }
            saved = restored ? board.read() : 0;
            savedAt = clock.instant();
            until = history.head();
            Log.infof("board made: verdicts=%d position=%d restored=%b millis=%d", board.size(), board.read(), restored,
                    savedAt.toEpochMilli() - begun.toEpochMilli());
            openWhenThere();
            tail.followClosely(board.read(), READER, this::take);
            return true;
        } catch (RuntimeException | Error e) {
            failures.failed(READER);
            Log.warn("board cannot be made, tried again", e);
            return false;
        }
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN_AFTER);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void take(List<NumberedEvent> events) {
        feed.take(events);
        openWhenThere();
        watch.moved(events);
        if (board.isReady() && clock.instant().isAfter(savedAt.plus(settings.snapshotEvery()))) {
            saved = board.read();
            savedAt = clock.instant();
            snapshot.saveMeanwhile();
        }
    }

    /** A board made from a snapshot has yet to read what happened since; readers wait for that, too. */
    private void openWhenThere() {
        if (!board.isReady() && board.read() >= until) {
            board.open();
        }
    }
}
