package org.docket.verdict;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.docket.platform.ShutdownState;

/**
 * Tells every change as it happens, to any number of readers. Who comes in the middle, or back, is first told what they missed,
 * page by page and no faster than they read; from then on all are told the same bytes.
 */
@ApplicationScoped
class VerdictStream {

    private static final int PAGE = 200;
    /** Fewer than there may be connections, so that others are still answered. */
    private static final int MOST = 9_000;
    /** Then a reader comes back by itself, and goes on where it was. */
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Buffer GREETING = Buffer.buffer("retry: 2000\n\n");

    private final VerdictBoard board;
    private final BoardWatch watch;
    private final StreamFrames frames;
    private final StreamReaders readers;
    private final ShutdownState shutdownState;
    private final LogEnd end;
    private final AdmissionLimit limit;

    /** How far all readers that are not behind were told. */
    private ChangePoint told = ChangePoint.START;

    VerdictStream(VerdictBoard board, BoardWatch watch, StreamFrames frames, StreamReaders readers, ShutdownState shutdownState, LogEnd end,
            AdmissionRegistry admissions) {
        this.board = board;
        this.watch = watch;
        this.frames = frames;
        this.readers = readers;
        this.shutdownState = shutdownState;
        this.end = end;
        this.limit = admissions.limit("streams", MOST, LONGEST);
    }

    void start(@Observes StartupEvent event) {
        watch.listen(this::tell);
    }

    /** They come back, and find another replica. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        readers.endAll();
    }

    /**
     * Begins an answer that does not end.
     *
     * @param loop the event loop of its connection
     * @param format of what the reader is told
     * @param after where the reader stopped; null to be told what happens from now on. Beyond the end of the log, as after a backup was
     *        restored, the reader is told so first
     */
    void open(RoutingContext context, Context loop, StreamFormat format, Long after) {
        AdmissionPass pass = limit.enter();
        boolean unknown = after != null && end.isBefore(after);
        long from = after == null || unknown ? board.shown() : after;
        var reader = StreamReader.of(context, loop, format, pass, ChangePoint.after(from));
        reader.onGone(() -> readers.remove(reader));
        pass.canceledBy(reader::hangUp);
        if (!reader.send(unknown ? GREETING.copy().appendBuffer(StreamFrames.reset(after, from)) : GREETING)) {
            readers.remove(reader);
        }
        catchUp(reader);
    }

    /** Blocks while pages are made from the log. */
    private void catchUp(StreamReader reader) {
        while (!joins(reader)) {
            List<BoardEntry> missed = after(reader.at());
            if (!missed.isEmpty() && !reader.send(frames.of(missed, reader.format()))) {
                readers.remove(reader);
                return;
            }
            reader.told(missed.isEmpty() ? reader.at() : ChangePoint.of(missed.getLast()));
            if (reader.isFull()) {
                goOnWhenRead(reader);
                return;
            }
        }
        if (shutdownState.isSoon()) {
            readers.endAll();
        }
    }

    private void goOnWhenRead(StreamReader reader) {
        long timer = reader.loop().owner().setTimer(PATIENCE.toMillis(), ignored -> reader.hangUp());
        reader.onDrained(() -> {
            if (reader.loop().owner().cancelTimer(timer)) {
                Infrastructure.getDefaultWorkerPool().execute(() -> catchUp(reader));
            }
        });
    }

    /** Whether the reader was told everything, and is told with all others from now on. */
    private synchronized boolean joins(StreamReader reader) {
        tell();
        boolean behind = !after(reader.at()).isEmpty();
        if (!behind) {
            readers.add(reader);
        }
        return !behind;
    }

    /** Tells all who were told everything before. */
    private synchronized void tell() {
        if (readers.isEmpty()) {
            told = ChangePoint.after(board.shown());
        }
        List<BoardEntry> news = after(told);
        while (!news.isEmpty()) {
            List<BoardEntry> page = news;
            readers.send(format -> frames.of(page, format));
            told = ChangePoint.of(page.getLast());
            news = after(told);
        }
    }

    private List<BoardEntry> after(ChangePoint changePoint) {
        return board.ask(index -> index.changedAfter(changePoint, PAGE));
    }
}
