package org.docket.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.log.Canonical;
import org.docket.log.Event;
import org.docket.log.EventType;
import org.docket.log.NumberedEvent;
import org.docket.platform.Micros;
import org.docket.rules.Principal;
import org.docket.rules.Reliability;

/**
 * What the log says of every source, position by position, so that a case can be judged as it stood at any of them. One thread
 * adds, in the order of the log; any number read what was added.
 */
public final class SourceTimeline {

    private final Map<UUID, List<Version>> versions;

    /** Whether what is protected now was so ever since: for whoever looks back. */
    private final boolean discreet;

    private volatile long changedAt;

    public SourceTimeline() {
        this(new ConcurrentHashMap<>(), false);
    }

    private SourceTimeline(Map<UUID, List<Version>> versions, boolean discreet) {
        this.versions = versions;
        this.discreet = discreet;
    }

    private record Version(long position, Instant at, SourceFacts facts) {}

    /**
     * A source as everybody may know it: of a protected one no more than its kind, so its principal has no other name than it has.
     *
     * @param principal the true one, by its id: it is for judging
     * @param hidden whether it is protected
     */
    public record Known(UUID id, String name, SourceKind kind, Reliability reliability, Principal principal, boolean hidden) {}

    /** The same sources, but one that is protected by now is so at every position. */
    public SourceTimeline discreet() {
        return new SourceTimeline(versions, true);
    }

    /** @return whether the event changed a source that was there before */
    public boolean add(NumberedEvent numbered) {
        Event event = numbered.event();
        if (event.type() != EventType.SOURCE_ADDED && event.type() != EventType.SOURCE_CHANGED) {
            return false;
        }
        SourceFacts facts = Canonical.read(event, SourceEvent.class).after();
        versions.merge(event.sourceId(), List.of(new Version(numbered.position(), numbered.at(), facts)), SourceTimeline::joined);
        boolean changed = event.type() == EventType.SOURCE_CHANGED;
        changedAt = changed ? numbered.position() : changedAt;
        return changed;
    }

    /** The last position at which a source that was there became another, as far as it was added here. */
    public long changedAt() {
        return changedAt;
    }

    /** A source as it was at {@code position}, when it must have been on file. */
    public Known at(UUID id, long position) {
        UUID top = id;
        SourceFacts facts = facts(top, position);
        SourceFacts topmost = facts;
        while (topmost.controlledBy() != null) {
            top = topmost.controlledBy();
            topmost = facts(top, position);
        }
        boolean hidden = isHidden(id, facts);
        String name = name(id, facts);
        return new Known(id, name, facts.kind(), facts.reliability(), new Principal(top, hidden ? name : name(top, topmost)), hidden);
    }

    /** Whether all of {@code sources} were on file at {@code position}. */
    public boolean knows(Collection<UUID> sources, long position) {
        return sources.stream().allMatch(id -> isThere(id, position));
    }

    /** {@code id} and everything below it in the chain of control at {@code position}. */
    public Set<UUID> under(UUID id, long position) {
        var found = new HashSet<UUID>();
        for (UUID source : versions.keySet()) {
            if (isUnder(source, id, position)) {
                found.add(source);
            }
        }
        return found;
    }

    /** When, up to {@code upTo}, one of {@code sources} or one that was ever above it was written, by position. */
    public NavigableMap<Long, Instant> changes(Collection<UUID> sources, long upTo) {
        var seen = new HashSet<>(sources);
        var open = new ArrayList<>(seen);
        var positions = new TreeMap<Long, Instant>();
        for (int i = 0; i < open.size(); i++) {
            for (Version version : versions.getOrDefault(open.get(i), List.of())) {
                UUID controller = version.facts().controlledBy();
                if (version.position() <= upTo) {
                    positions.put(version.position(), version.at());
                }
                if (controller != null && seen.add(controller)) {
                    open.add(controller);
                }
            }
        }
        return positions;
    }

    /** Writes down what was known at {@code upTo}. */
    public void write(DataOutput out, long upTo) throws IOException {
        for (var source : versions.entrySet()) {
            for (Version version : source.getValue()) {
                if (version.position() <= upTo) {
                    out.writeBoolean(true);
                    write(out, source.getKey());
                    write(out, version);
                }
            }
        }
        out.writeBoolean(false);
    }

    /** Takes in what {@link #write} wrote down. */
    public void read(DataInput in) throws IOException {
        while (in.readBoolean()) {
            UUID id = new UUID(in.readLong(), in.readLong());
            versions.merge(id, List.of(readVersion(in)), SourceTimeline::joined);
        }
    }

    private static void write(DataOutput out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutput out, Version version) throws IOException {
        SourceFacts facts = version.facts();
        out.writeLong(version.position());
        out.writeLong(Micros.of(version.at()));
        out.writeUTF(facts.name());
        out.writeUTF(facts.kind().name());
        out.writeUTF(facts.reliability().name());
        out.writeBoolean(facts.protectedIdentity());
        out.writeBoolean(facts.controlledBy() != null);
        if (facts.controlledBy() != null) {
            write(out, facts.controlledBy());
        }
    }

    private static Version readVersion(DataInput in) throws IOException {
        long position = in.readLong();
        Instant at = Micros.instant(in.readLong());
        String name = in.readUTF();
        SourceKind kind = SourceKind.valueOf(in.readUTF());
        Reliability reliability = Reliability.valueOf(in.readUTF());
        boolean hidden = in.readBoolean();
        UUID controlledBy = in.readBoolean() ? new UUID(in.readLong(), in.readLong()) : null;
        return new Version(position, at, new SourceFacts(name, kind, reliability, controlledBy, hidden, null));
    }

    private boolean isUnder(UUID source, UUID top, long position) {
        UUID at = source;
        while (at != null && isThere(at, position)) {
            if (at.equals(top)) {
                return true;
            }
            at = facts(at, position).controlledBy();
        }
        return false;
    }

    private boolean isThere(UUID id, long position) {
        List<Version> found = versions.get(id);
        return found != null && found.getFirst().position() <= position;
    }

    private SourceFacts facts(UUID id, long position) {
        List<Version> found = versions.get(id);
        int at = found.size() - 1;
        while (found.get(at).position() > position) {
            at--;
        }
        return found.get(at).facts();
    }

    private String name(UUID id, SourceFacts facts) {
        return isHidden(id, facts) ? now(id, facts).publicName() : facts.publicName();
    }

    private boolean isHidden(UUID id, SourceFacts facts) {
        return now(id, facts).protectedIdentity();
    }

    private SourceFacts now(UUID id, SourceFacts facts) {
        return discreet ? versions.get(id).getLast().facts() : facts;
    }

    /** A batch that is read again adds nothing. */
    private static List<Version> joined(List<Version> before, List<Version> after) {
        if (before.getLast().position() >= after.getFirst().position()) {
            return before;
        }
        var all = new ArrayList<>(before);
        all.addAll(after);
        return List.copyOf(all);
    }
}
