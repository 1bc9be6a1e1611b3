package org.docket.examiner;

import java.util.List;

/**
 * Lays one picture over a part of another, moves its edges until they agree best, and says how well they do: the correlation of their shades, and of
 * their edges, the lesser of which is 1 for the same picture whatever its brightness and contrast. Shades alone would take any two skies over dark ground for
 * the same; edges alone suffer from words across the picture.
 */
final class PictureAlignment {

    private static final int GRID = 24;
    private static final double[] STEPS = {0.04, 0.02, 0.01, 0.005};
    private static final int MOST_MOVES = 12;
    /** What agrees less than this after the longest steps is not worth the shorter ones. */
    private static final double HOPELESS = 0.45;
    /** Each edge by itself, the whole across and down, nearer and farther, and turned by half as many radians as a step is long. */
    private static final List<Place> MOVES = List.of(new Place(1, 0, 0, 0, 0), new Place(0, 1, 0, 0, 0), new Place(0, 0, 1, 0, 0),
            new Place(0, 0, 0, 1, 0), new Place(1, 0, 1, 0, 0), new Place(0, 1, 0, 1, 0), new Place(1, 1, -1, -1, 0), new Place(0, 0, 0, 0, 0.5));

    private final double[] part;
    private final Miniature whole;

    private PictureAlignment(Miniature part, Miniature whole) {
        this.part = new Place(0, 0, 1, 1, 0).shades(part.softened());
        this.whole = whole.softened();
    }

    /** How well {@code part} agrees with what is at about {@code region} of {@code whole}; from 0 to 1. */
    static double score(Miniature part, Miniature whole, Region region) {
        return Math.max(0, new PictureAlignment(part, whole).best(new Place(region.left(), region.top(), region.right(), region.bottom(), 0)));
    }

    private double best(Place from) {
        Place at = from;
        double best = agreement(at);
        for (double step : STEPS) {
            boolean moved = true;
            for (int i = 0; i < MOST_MOVES && moved; i++) {
                moved = false;
                for (Place move : MOVES) {
                    for (double by : new double[] {step, -step}) {
                        Place next = at.moved(move, by);
                        double agreement = next.isPossible() ? agreement(next) : -1;
                        if (agreement > best) {
                            best = agreement;
                            at = next;
                            moved = true;
                        }
                    }
                }
            }
            if (best < HOPELESS) {
                return best;
            }
        }
        return best;
    }

    private double agreement(Place place) {
        double[] there = place.shades(whole);
        return Math.min(correlation(part, there, 0), correlation(part, there, 1));
    }

    /**
     * Where in the larger picture the smaller one is.
     *
     * @param angle in radians, around the middle
     */
    private record Place(double left, double top, double right, double bottom, double angle) {

        private static final double FARTHEST_OUT = 0.1;
        private static final double LEAST_SIDE = 0.4;
        private static final double MOST_TURNED = 0.1;

        private Place moved(Place move, double by) {
            return new Place(left + move.left * by, top + move.top * by, right + move.right * by, bottom + move.bottom * by, angle + move.angle * by);
        }

        private boolean isPossible() {
            return left >= -FARTHEST_OUT && top >= -FARTHEST_OUT && right <= 1 + FARTHEST_OUT && bottom <= 1 + FARTHEST_OUT
                    && right - left >= LEAST_SIDE && bottom - top >= LEAST_SIDE && Math.abs(angle) <= MOST_TURNED;
        }

        private double[] shades(Miniature from) {
            double[] shades = new double[GRID * GRID];
            double sine = Math.sin(angle);
            double cosine = Math.cos(angle);
            for (int y = 0; y < GRID; y++) {
                for (int x = 0; x < GRID; x++) {
                    double across = ((x + 0.5) / GRID - 0.5) * (right - left);
                    double down = ((y + 0.5) / GRID - 0.5) * (bottom - top);
                    shades[y * GRID + x] = from.at((left + right) / 2 + across * cosine - down * sine, (top + bottom) / 2 + across * sine + down * cosine);
                }
            }
            return shades;
        }
    }

    /** Pearson's, of shades ({@code edges} 0) or of how they change from left to right and from top to bottom (1). */
    private static double correlation(double[] a, double[] b, int edges) {
        var sums = new Sums();
        for (int y = 0; y < GRID - edges; y++) {
            for (int x = 0; x < GRID - edges; x++) {
                int at = y * GRID + x;
                if (edges == 0) {
                    sums.add(a[at], b[at]);
                } else {
                    sums.add(a[at + 1] - a[at], b[at + 1] - b[at]);
                    sums.add(a[at + GRID] - a[at], b[at + GRID] - b[at]);
                }
            }
        }
        return sums.correlation();
    }

    private static final class Sums {

        private int count;
        private double a;
        private double b;
        private double aa;
        private double bb;
        private double ab;

        private void add(double x, double y) {
            count++;
            a += x;
            b += y;
            aa += x * x;
            bb += y * y;
            ab += x * y;
        }

        private double correlation() {
            double spread = (aa - a * a / count) * (bb - b * b / count);
            return spread <= 1e-6 ? 0 : (ab - a * b / count) / Math.sqrt(spread);
        }
    }
}
