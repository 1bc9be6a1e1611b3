package org.docket.casework;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.log.Event;
import org.docket.log.NumberedEvent;
import org.docket.platform.Micros;
import org.docket.source.SourceTimeline;

/**
 * What the public sees of a case depends on more than its own events: on the sources it rests on, and on which of the cases it is
 * linked to are public. This holds both, position by position. One thread adds, in the order of the log; any number read.
 */
public final class PublicContext {

    private final SourceTimeline sources;

    /** By case: position and time in microseconds of each publication and withdrawal, in turn. */
    private final Map<UUID, long[]> turns;

    public PublicContext() {
        this(new SourceTimeline(), new ConcurrentHashMap<>());
    }

    private PublicContext(SourceTimeline sources, Map<UUID, long[]> turns) {
        this.sources = sources;
        this.turns = turns;
    }

    public SourceTimeline sources() {
        return sources;
    }

    /** The same, where a source that is protected by now is so at every position. */
    public PublicContext discreet() {
        return new PublicContext(sources.discreet(), turns);
    }

    public void add(NumberedEvent numbered) {
        Event event = numbered.event();
        switch (event.type()) {
            case CASE_PUBLISHED, PUBLICATION_WITHDRAWN -> turns.merge(event.caseId(),
                    new long[] {numbered.position(), Micros.of(numbered.at())}, PublicContext::joined);
            default -> sources.add(numbered);
        }
    }

    /** Whether the case is, or ever was, public. */
    public boolean wasPublished(UUID id) {
        return turns.containsKey(id);
    }

    /** All cases that are, or ever were, public. */
    public Collection<UUID> everPublished() {
        return turns.keySet();
    }

    /** A case is published first, and withdrawn and published in turn from then on. */
    boolean isPublic(UUID id, long position) {
        long[] found = turns.getOrDefault(id, new long[0]);
        int turn = 0;
        while (turn < found.length && found[turn] <= position) {
            turn += 2;
        }
        return turn % 4 == 2;
    }

    /** When something around a case changed, by position: one of its sources, or whether a case it is linked to is public. */
    NavigableMap<Long, Instant> changes(Collection<UUID> restsOn, Collection<UUID> linked, long upTo) {
        NavigableMap<Long, Instant> changes = sources.changes(restsOn, upTo);
        for (UUID other : linked) {
            long[] found = turns.getOrDefault(other, new long[0]);
            for (int turn = 0; turn < found.length && found[turn] <= upTo; turn += 2) {
                changes.put(found[turn], Micros.instant(found[turn + 1]));
            }
        }
        return changes;
    }

    /** Writes down what was known at {@code upTo}. */
    public void write(DataOutput out, long upTo) throws IOException {
        sources.write(out, upTo);
        for (var turned : turns.entrySet()) {
            long[] found = turned.getValue();
            for (int turn = 0; turn < found.length && found[turn] <= upTo; turn += 2) {
                out.writeBoolean(true);
                out.writeLong(turned.getKey().getMostSignificantBits());
                out.writeLong(turned.getKey().getLeastSignificantBits());
                out.writeLong(found[turn]);
                out.writeLong(found[turn + 1]);
            }
        }
        out.writeBoolean(false);
    }

    /** What {@link #write} wrote down. */
    public static PublicContext read(DataInput in) throws IOException {
        var around = new PublicContext();
        around.sources.read(in);
        while (in.readBoolean()) {
            around.turns.merge(new UUID(in.readLong(), in.readLong()), new long[] {in.readLong(), in.readLong()}, PublicContext::joined);
        }
        return around;
    }

    /** A batch that is read again adds nothing. */
    private static long[] joined(long[] before, long[] after) {
        if (before[before.length - 2] >= after[0]) {
            return before;
        }
        long[] all = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, all, before.length, after.length);
        return all;
    }
}
