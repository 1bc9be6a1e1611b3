package org.docket.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * One reader of the log in this process. Its place is kept in memory and saved once a second, not with every batch: a
 * commit costs more than reading a second's events again after a crash, and every reader takes an event more than once.
 */
final class Follower {

    private static final Duration SAVED_EVERY = Duration.ofSeconds(1);

    private final ReaderPlace place;
    private final Consumer<List<NumberedEvent>> read;
    private final LogBlockCache blocks;
    private final Clock clock;
    private volatile long position = -1;
    private long saved = -1;
    private Instant savedAt = Instant.EPOCH;

    Follower(ReaderPlace place, Consumer<List<NumberedEvent>> read, LogBlockCache blocks, Clock clock) {
        this.place = place;
        this.read = read;
        this.blocks = blocks;
        this.clock = clock;
    }

    /** The last position that was read; -1 before the first look. */
    long position() {
        return position;
    }

    /** Reads the next batch; returns whether there is probably more. A batch that throws is given again. */
    boolean advance() {
        if (position < 0) {
            position = place.load();
            saved = position;
        }
        List<NumberedEvent> batch = blocks.after(position);
        if (!batch.isEmpty()) {
            read.accept(batch);
            position = batch.getLast().position();
        }
        saveWhenDue();
        return !batch.isEmpty() && position % LogBlockCache.SIZE == 0;
    }

    private void saveWhenDue() {
        Instant now = clock.instant();
        if (position > saved && !now.isBefore(savedAt.plus(SAVED_EVERY))) {
            place.save(position);
            saved = position;
            savedAt = now;
        }
    }
}
