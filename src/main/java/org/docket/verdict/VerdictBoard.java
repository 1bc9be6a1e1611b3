package org.docket.verdict;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.docket.casework.PublicContext;
import org.docket.platform.Ids;
import org.docket.platform.Numbers;

/**
 * All verdicts as the public may see them now, in memory. One thread, {@link BoardFeed}'s, writes it in the order of the log; every
 * public answer is made from it.
 */
@Singleton
public class VerdictBoard {

    private final Map<UUID, Placed> entries = new ConcurrentHashMap<>();

    /** By verdict, those that are linked to it. */
    private final Map<UUID, Set<UUID>> linkers = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private BoardIndex index = new BoardIndex();
    private volatile PublicContext publicContext = new PublicContext();
    private volatile boolean ready;
    private volatile long shown;
    private volatile long read;

    private record Placed(BoardEntry entry, int place) {}

    /** Empty for a case that never was public, and for one that is not there. */
    Optional<BoardEntry> find(UUID id) {
        Placed found = entries.get(id);
        return found == null ? Optional.empty() : Optional.of(found.entry());
    }

    /** By the id or the public number of a verdict; empty for what is neither. */
    Optional<BoardEntry> find(String reference) {
        Optional<UUID> id = Ids.read(reference);
        return id.isPresent() ? find(id.get())
                : Numbers.read(reference).stream().mapToObj(number -> ask(found -> found.ofNumber(number))).flatMap(Optional::stream).findFirst();
    }

    /** Asks the index while nobody writes it. */
    <T> T ask(Function<BoardIndex, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(index);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The position of the last change that the public can see; the board's answers are the same as long as it is. */
    public long shown() {
        return shown;
    }

    /** How far the log was read. */
    public long read() {
        return read;
    }

    /** Whether it has caught up with what was in the log when the program started. */
    public boolean isReady() {
        return ready;
    }

    /** How many verdicts there are, withdrawn ones included. */
    public int size() {
        return entries.size();
    }

    /** Shows what one event changed, all of it at once: new verdicts, or others in the place of what they were. */
    void put(Collection<BoardEntry> changed) {
        writing(() -> changed.stream().sorted(Comparator.comparingLong(BoardEntry::number)).forEach(this::place));
        changed.forEach(this::noteLinks);
        if (index.isSparse(entries.size())) {
            tidy();
        }
    }

    private void place(BoardEntry entry) {
        Placed before = entries.get(entry.id());
        if (before != null) {
            index.remove(before.place());
        }
        entries.put(entry.id(), new Placed(entry, index.add(entry)));
        shown = entry.position();
    }

    /** Notes what an entry rests on, which nobody sees. */
    void rest(UUID id, Set<UUID> sources, Set<UUID> linked) {
        Placed before = entries.get(id);
        if (before == null || (before.entry().sources().equals(sources) && before.entry().linked().equals(linked))) {
            return;
        }
        BoardEntry entry = before.entry().resting(sources, linked);
        writing(() -> {
            index.replace(before.place(), entry);
            entries.put(id, new Placed(entry, before.place()));
        });
        noteLinks(entry);
    }

    /** What verdicts rest on beside their own events; at least as far as any entry goes. */
    PublicContext surroundings() {
        return publicContext;
    }

    /** Fills an empty board with all that there is to see at {@code position}. */
    void fill(List<BoardEntry> all, PublicContext around, long position) {
        publicContext = around;
        read = position;
        writing(() -> all.stream()
                .sorted(Comparator.comparingLong(BoardEntry::position).thenComparingLong(BoardEntry::number))
                .forEach(this::place));
        all.forEach(this::noteLinks);
    }

    void reach(long position) {
        read = position;
    }

    void open() {
        ready = true;
    }

    /** Those that rest on one of {@code sources}, by number. */
    List<BoardEntry> restingOn(Set<UUID> sources) {
        return byNumber(entries.values().stream().map(Placed::entry).filter(entry -> entry.sources().stream().anyMatch(sources::contains)));
    }

    /** Those that are linked to {@code id}, by number. */
    List<BoardEntry> linkedTo(UUID id) {
        return byNumber(linkers.getOrDefault(id, Set.of()).stream().map(linker -> entries.get(linker).entry()));
    }

    /** All of them, in the order of their last change. */
    List<BoardEntry> all() {
        return ask(found -> found.all().toList());
    }

    private void noteLinks(BoardEntry entry) {
        entry.linked().forEach(other -> linkers.computeIfAbsent(other, found -> ConcurrentHashMap.newKeySet()).add(entry.id()));
    }

    private static List<BoardEntry> byNumber(Stream<BoardEntry> found) {
        return found.sorted(Comparator.comparingLong(BoardEntry::number)).toList();
    }

    /** Makes the index anew beside the one that is being read. */
    private void tidy() {
        var fresh = new BoardIndex();
        index.all().forEach(entry -> entries.put(entry.id(), new Placed(entry, fresh.add(entry))));
        writing(() -> index = fresh);
    }

    private void writing(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
