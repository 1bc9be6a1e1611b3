package org.docket.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * The log as its readers go through it, side by side: each comes to the same events within moments, so a block is read once for all of
 * them, and the one that the log ends in grows by what whoever comes first finds. What has a position never changes.
 */
@ApplicationScoped
class LogBlockCache {

    /** The most that a reader is given at once. */
    static final int SIZE = 500;
    private static final int AN_EVENT = 500;
    private static final long MOST_CHARACTERS = 1 << 24;

    private final ReaderCursors cursors;
    private final Cache<Long, List<NumberedEvent>> blocks = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Long begin, List<NumberedEvent> block) -> block.stream().mapToInt(numbered -> AN_EVENT + numbered.event().data().length()).sum())
            .build();

    LogBlockCache(ReaderCursors cursors) {
        this.cursors = cursors;
    }

    /**
     * What comes after {@code position}, as far as the end of its block; empty when the reader is up to date. In the middle of a block that
     * is not kept, because the process began there or it is too large, no more is read than that.
     */
    List<NumberedEvent> after(long position) {
        int into = (int) (position % SIZE);
        long begin = position - into;
        if (into > 0 && blocks.getIfPresent(begin) == null) {
            return cursors.after(position, SIZE - into);
        }
        List<NumberedEvent> block = blocks.asMap().compute(begin, (from, read) -> read != null && read.size() > into ? read : grown(from, read));
        return block.size() > into ? block.subList(into, block.size()) : List.of();
    }

    /** Positions have no gaps: as many as were read, so far are they read. */
    private List<NumberedEvent> grown(long begin, List<NumberedEvent> read) {
        List<NumberedEvent> block = new ArrayList<>(read == null ? List.of() : read);
        block.addAll(cursors.after(begin + block.size(), SIZE - block.size()));
        return block;
    }
}
