package org.docket.examiner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Prints of many pictures, in memory, to be compared with one: {@value #PLACE} words each, in blocks that never move. Looking at all of them takes
 * less time than asking a database for a few; how much is in `bench/README.md`.
 */
public final class PerceptualHashIndex {

    /** So many are worth a closer look: among as many as a desk has, the right one is nearly always among them. */
    public static final int WORTH_A_LOOK = 100;

    private static final int PLACE = 1 + PerceptualHash.REGIONS * PerceptualHash.WORDS;
    private static final int BLOCK = 1024;
    private static final Comparator<Near> NEAREST = Comparator.comparingInt(Near::distance).thenComparingInt(Near::number);
    /** Farther than this, two pictures have as much in common as any two. */
    private static final int FARTHEST = PerceptualHash.BITS * 3 / 8;

    private final List<long[]> blocks = new ArrayList<>();
    private int size;

    /** A print, the nearest of its regions, and the way round. */
    private record Near(int number, int distance, int mine, int theirs, boolean mirrored) {

        private PictureCandidate guess() {
            return theirs >= PerceptualHash.WHOLES ? new PictureCandidate(number, distance, PictureSimilarity.Extent.PART, PerceptualHash.region(theirs), mirrored)
                    : mine >= PerceptualHash.WHOLES ? new PictureCandidate(number, distance, PictureSimilarity.Extent.CONTAINS, PerceptualHash.region(mine), mirrored)
                    : new PictureCandidate(number, distance, PictureSimilarity.Extent.WHOLE, Region.WHOLE, mirrored);
        }
    }

    /** Adds a print; returns its number, 0 for the first. */
    public synchronized int add(PerceptualHash perceptualHash) {
        if (size == blocks.size() * BLOCK) {
            blocks.add(new long[BLOCK * PLACE]);
        }
        int at = size % BLOCK * PLACE;
        blocks.getLast()[at] = perceptualHash.present();
        perceptualHash.copyTo(blocks.getLast(), at + 1);
        return size++;
    }

    public synchronized int size() {
        return size;
    }

    /** Those that may be the same, the most alike first, {@link #WORTH_A_LOOK} at most. */
    public List<PictureCandidate> near(PerceptualHash perceptualHash) {
        List<Asked> ways = List.of(new Asked(perceptualHash, false), new Asked(perceptualHash.mirrored(), true));
        var nearest = new PriorityQueue<>(NEAREST.reversed());
        List<long[]> all;
        int count;
        synchronized (this) {
            all = List.copyOf(blocks);
            count = size;
        }
        for (int number = 0; number < count; number++) {
            int limit = nearest.size() < WORTH_A_LOOK ? FARTHEST : nearest.peek().distance();
            for (Asked asked : ways) {
                Near found = asked.nearer(limit, number, all.get(number / BLOCK));
                if (found != null) {
                    nearest.add(found);
                    limit = found.distance();
                }
            }
            while (nearest.size() > WORTH_A_LOOK) {
                nearest.poll();
            }
        }
        return nearest.stream().sorted(NEAREST).map(Near::guess).toList();
    }

    /** What is asked for, one way round. */
    private static final class Asked {

        private final long present;
        private final long[] words = new long[PerceptualHash.REGIONS * PerceptualHash.WORDS];
        private final boolean mirrored;

        private Asked(PerceptualHash perceptualHash, boolean mirrored) {
            this.present = perceptualHash.present();
            this.mirrored = mirrored;
            perceptualHash.copyTo(words, 0);
        }

        /**
         * All of the one against all and every part of the other; parts against parts would find what any two skies have in common. Null where
         * nothing is nearer than {@code limit}: this is asked for every print there is.
         */
        private Near nearer(int limit, int number, long[] block) {
            int at = number % BLOCK * PLACE;
            int least = limit;
            int mine = -1;
            int theirs = -1;
            for (int whole = 0; whole < PerceptualHash.WHOLES; whole++) {
                for (int region = 0; region < PerceptualHash.REGIONS; region++) {
                    int part = distance(whole, block, at, region);
                    if (part < least) {
                        least = part;
                        mine = whole;
                        theirs = region;
                    }
                    int contains = distance(region, block, at, whole);
                    if (contains < least) {
                        least = contains;
                        mine = region;
                        theirs = whole;
                    }
                }
            }
            return mine < 0 ? null : new Near(number, least, mine, theirs, mirrored);
        }

        private int distance(int mine, long[] block, int at, int theirs) {
            if ((present >>> mine & block[at] >>> theirs & 1) == 0) {
                return PerceptualHash.BITS;
            }
            int from = mine * PerceptualHash.WORDS;
            int to = at + 1 + theirs * PerceptualHash.WORDS;
            int distance = 0;
            for (int word = 0; word < PerceptualHash.WORDS; word++) {
                distance += Long.bitCount(words[from + word] ^ block[to + word]);
            }
            return distance;
        }
    }
}
