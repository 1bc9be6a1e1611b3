package org.docket.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * The log as its readers go through it, side by side: when much is written, each comes to the same events within moments, so a whole block
 * is read once for all of them. What has a position never changes.
 */
@ApplicationScoped
class LogBlocks {

    /** The most that a reader is given at once. */
    static final int SIZE = 500;
    private static final int AN_EVENT = 500;
    private static final long MOST_CHARACTERS = 1 << 24;

    private final Cursors cursors;
    private final Cache<Long, List<Numbered>> whole = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Long position, List<Numbered> block) -> block.stream().mapToInt(numbered -> AN_EVENT + numbered.event().data().length()).sum())
            .build();

    LogBlocks(Cursors cursors) {
        this.cursors = cursors;
    }

    /** What comes after {@code position}, as far as the end of its block; empty when the reader is up to date. */
    List<Numbered> after(long position) {
        int into = (int) (position % SIZE);
        return into == 0 ? block(position) : cursors.after(position, SIZE - into);
    }

    /** Kept where it is whole; as it is where the log ends in it. */
    private List<Numbered> block(long position) {
        List<Numbered> read = new ArrayList<>();
        List<Numbered> kept = whole.get(position, from -> {
            read.clear();
            read.addAll(cursors.after(from, SIZE));
            return read.size() == SIZE ? List.copyOf(read) : null;
        });
        return kept == null ? read : kept;
    }
}
