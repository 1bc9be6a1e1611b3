package org.docket.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * Verdicts in the order in which the public saw them change, with a bitmap for each value that lists filter on. Whatever changes
 * goes to the end, so an entry's place says when it changed, and who reads on from a place meets nothing twice.
 *
 * <p>Not safe for several threads; {@link VerdictBoard} guards it.
 */
final class BoardIndex {

    private static final int FIRST_ROOM = 1_024;
    private static final RoaringBitmap NOBODY = new RoaringBitmap();

    /** Beyond so many, verdicts by number are found by walking the numbers, not by sorting what was found. */
    private static final int SORTED_AT_MOST = 10_000;

    private BoardEntry[] places = new BoardEntry[FIRST_ROOM];
    private long[] positions = new long[FIRST_ROOM];
    private long[] numbers = new long[FIRST_ROOM];
    private long[] updated = new long[FIRST_ROOM];
    private int end;
    private int[] placeOfNumber = new int[FIRST_ROOM];
    private final RoaringBitmap byNumber = new RoaringBitmap();
    private final Map<VerdictFacet, RoaringBitmap> facets = new HashMap<>();

    /** Puts an entry at the end, where it has the last place of all. */
    int add(BoardEntry entry) {
        makeRoom(entry);
        int place = end++;
        places[place] = entry;
        positions[place] = entry.position();
        numbers[place] = entry.number();
        updated[place] = entry.updatedAt();
        placeOfNumber[(int) entry.number()] = place;
        if (entry.isPublic()) {
            byNumber.add((int) entry.number());
        }
        VerdictFacet.of(entry).forEach(facet -> facets.computeIfAbsent(facet, made -> new RoaringBitmap()).add(place));
        return place;
    }

    /** The same verdict with what nobody filters on changed. */
    void replace(int place, BoardEntry entry) {
        places[place] = entry;
    }

    BoardEntry remove(int place) {
        BoardEntry entry = places[place];
        places[place] = null;
        byNumber.remove((int) entry.number());
        for (VerdictFacet facet : VerdictFacet.of(entry)) {
            RoaringBitmap found = facets.get(facet);
            found.remove(place);
            if (found.isEmpty()) {
                facets.remove(facet);
            }
        }
        return entry;
    }

    /** Whether so many places are empty that it is better made anew. */
    boolean isSparse(int entries) {
        return end > FIRST_ROOM && end > entries * 2L;
    }

    Stream<BoardEntry> all() {
        return Arrays.stream(places, 0, end).filter(entry -> entry != null);
    }

    /** The verdict with that number, withdrawn or not. */
    Optional<BoardEntry> ofNumber(long number) {
        return number <= 0 || number >= placeOfNumber.length ? Optional.empty()
                : Optional.ofNullable(places[placeOfNumber[(int) number]]).filter(entry -> entry.number() == number);
    }

    /** How many have all of {@code wanted}, and did not change before {@code since}: of many, those after the first place that did not. */
    long count(List<VerdictFacet> wanted, long since) {
        RoaringBitmap hits = hits(wanted);
        if (since == Long.MIN_VALUE) {
            return hits.getLongCardinality();
        }
        if (hits.getCardinality() <= SORTED_AT_MOST) {
            return Arrays.stream(hits.toArray()).filter(place -> updated[place] >= since).count();
        }
        int found = Arrays.binarySearch(updated, 0, end, since);
        int first = found < 0 ? -found - 1 : found;
        return hits.getLongCardinality() - (first == 0 ? 0 : hits.rankLong(first - 1));
    }

    /** How many have all of {@code wanted}. */
    int count(List<VerdictFacet> wanted) {
        return hits(wanted).getCardinality();
    }

    int count(VerdictFacet facet) {
        return facets.getOrDefault(facet, NOBODY).getCardinality();
    }

    /** Values of one name, as there are. */
    List<VerdictFacet> facets(String name) {
        return facets.keySet().stream().filter(facet -> facet.name().equals(name)).toList();
    }

    /**
     * Entries that have all of {@code wanted}, the last changed first, that changed before {@code from} and not before {@code since}.
     *
     * @param since in microseconds
     */
    List<BoardEntry> lastChanged(List<VerdictFacet> wanted, ChangePoint from, long since, int limit) {
        RoaringBitmap hits = hits(wanted);
        var found = new ArrayList<BoardEntry>(limit);
        int place = firstAtOrAfter(from) - 1;
        while (found.size() < limit && place >= 0) {
            long next = hits.previousValue(place);
            if (next < 0 || updated[(int) next] < since) {
                return found;
            }
            found.add(places[(int) next]);
            place = (int) next - 1;
        }
        return found;
    }

    /** Entries that have all of {@code wanted}, with a larger number than {@code after}, by number. */
    List<BoardEntry> byNumber(List<VerdictFacet> wanted, long after, long since, int limit) {
        RoaringBitmap hits = hits(wanted);
        return hits.getCardinality() <= SORTED_AT_MOST
                ? Arrays.stream(hits.toArray()).mapToObj(place -> places[place])
                        .filter(entry -> entry.number() > after && entry.updatedAt() >= since)
                        .sorted(Comparator.comparingLong(BoardEntry::number)).limit(limit).toList()
                : walkNumbers(hits, after, since, limit);
    }

    /** The numbers of the entries that have all of {@code wanted}, and did not change before {@code since}. */
    RoaringBitmap numbers(List<VerdictFacet> wanted, long since) {
        if (wanted.size() == 1 && wanted.getFirst().equals(VerdictFacet.PUBLIC) && since == Long.MIN_VALUE) {
            return byNumber.clone();
        }
        int[] found = Arrays.stream(hits(wanted).toArray()).filter(place -> updated[place] >= since).map(place -> (int) numbers[place]).toArray();
        return RoaringBitmap.bitmapOfUnordered(found);
    }

    /** Whatever changed after {@code after}, withdrawn or not, in the order of the changes. */
    List<BoardEntry> changedAfter(ChangePoint after, int limit) {
        var found = new ArrayList<BoardEntry>();
        for (int place = firstAtOrAfter(after.next()); place < end && found.size() < limit; place++) {
            if (places[place] != null) {
                found.add(places[place]);
            }
        }
        return found;
    }

    private List<BoardEntry> walkNumbers(RoaringBitmap hits, long after, long since, int limit) {
        var found = new ArrayList<BoardEntry>(limit);
        long number = byNumber.nextValue((int) after + 1);
        while (number >= 0 && found.size() < limit) {
            int place = placeOfNumber[(int) number];
            if (hits.contains(place) && updated[place] >= since) {
                found.add(places[place]);
            }
            number = byNumber.nextValue((int) number + 1);
        }
        return found;
    }

    private RoaringBitmap hits(List<VerdictFacet> wanted) {
        List<RoaringBitmap> sets = wanted.stream().map(facet -> facets.getOrDefault(facet, NOBODY))
                .sorted(Comparator.comparingInt(RoaringBitmap::getCardinality)).toList();
        RoaringBitmap hits = sets.getFirst();
        for (RoaringBitmap other : sets.subList(1, sets.size())) {
            hits = RoaringBitmap.and(hits, other);
        }
        return hits;
    }

    /** The first place that is not before {@code place} in the order of changes. */
    private int firstAtOrAfter(ChangePoint changePoint) {
        int low = 0;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changePoint.isAfter(positions[middle], numbers[middle])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void makeRoom(BoardEntry entry) {
        if (end == places.length) {
            int room = end * 2;
            places = Arrays.copyOf(places, room);
            positions = Arrays.copyOf(positions, room);
            numbers = Arrays.copyOf(numbers, room);
            updated = Arrays.copyOf(updated, room);
        }
        if (entry.number() >= placeOfNumber.length) {
            placeOfNumber = Arrays.copyOf(placeOfNumber, (int) Math.max(entry.number() + 1, placeOfNumber.length * 2L));
        }
    }
}
