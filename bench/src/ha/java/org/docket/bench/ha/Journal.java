package org.docket.bench.ha;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/** What everybody writes down while the run goes on. */
final class Journal {

    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();
    private final Queue<Sighting> sightings = new ConcurrentLinkedQueue<>();
    private final Map<String, Map<Long, String>> told = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<Long> acknowledgedAt = new ConcurrentSkipListSet<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Map<String, AtomicLong> unclear = new ConcurrentSkipListMap<>();
    private volatile boolean troubled;

    void note(Operation operation) {
        operations.add(operation);
        if (operation.isAcknowledged()) {
            acknowledged.incrementAndGet();
            acknowledgedAt.add(operation.endedAt());
        }
    }

    /** An attempt was answered so that nobody knows what became of it. */
    void unclear(String why) {
        unclear.computeIfAbsent(why, key -> new AtomicLong()).incrementAndGet();
    }

    /** How often each of the answers came that say nothing clear. */
    Map<String, AtomicLong> unclear() {
        return unclear;
    }

    void note(Sighting sighting) {
        sightings.add(sighting);
    }

    void told(String reader, long position, String hash) {
        told.computeIfAbsent(reader, name -> new ConcurrentHashMap<>()).put(position, hash);
    }

    void trouble(boolean begins) {
        troubled = begins;
    }

    boolean isTroubled() {
        return troubled;
    }

    long acknowledged() {
        return acknowledged.get();
    }

    long unknown() {
        return operations.stream().filter(operation -> operation.answer() instanceof Operation.Answer.Unknown).count();
    }

    long replayed() {
        return operations.stream().filter(operation -> operation.answer() instanceof Operation.Answer.Acknowledged told && told.replayed()).count();
    }

    /** The longest time within these two moments in which nobody was told that anything is done. */
    Duration longestSilence(long from, long to) {
        var moments = new ArrayList<Long>(List.of(from));
        moments.addAll(acknowledgedAt.subSet(from, to));
        moments.add(to);
        long longest = 0;
        for (int i = 1; i < moments.size(); i++) {
            longest = Math.max(longest, moments.get(i) - moments.get(i - 1));
        }
        return Duration.ofNanos(longest);
    }

    History history(List<Logged> log) {
        return new History(List.copyOf(operations), log, List.copyOf(sightings), told);
    }
}
