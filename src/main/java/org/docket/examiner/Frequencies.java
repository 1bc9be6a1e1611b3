package org.docket.examiner;

/**
 * The lowest frequencies of a square of brightness, by a discrete cosine transform (DCT-II). Those with the fewest waves come first, across and down
 * alike; the first of all, the mean, is left out.
 */
final class Frequencies {

    /** Cells on each side of the square. */
    static final int CELLS = 32;
    private static final int HIGHEST = 16;
    private static final int[][] ORDER = order();
    private static final double[][] COSINES = cosines();

    private Frequencies() {}

    /** A bit for each frequency that is positive. */
    static long[] signs(double[][] cells) {
        double[][] rows = new double[CELLS][HIGHEST];
        for (int y = 0; y < CELLS; y++) {
            for (int u = 0; u < HIGHEST; u++) {
                rows[y][u] = product(cells[y], COSINES[u]);
            }
        }
        long[] words = new long[PerceptualHash.WORDS];
        double[] column = new double[CELLS];
        for (int bit = 0; bit < PerceptualHash.BITS; bit++) {
            for (int y = 0; y < CELLS; y++) {
                column[y] = rows[y][ORDER[bit][0]];
            }
            if (product(column, COSINES[ORDER[bit][1]]) > 0) {
                words[bit / Long.SIZE] |= 1L << bit;
            }
        }
        return words;
    }

    /** A bit for each frequency that is odd across. */
    static long[] oddColumns() {
        long[] words = new long[PerceptualHash.WORDS];
        for (int bit = 0; bit < PerceptualHash.BITS; bit++) {
            words[bit / Long.SIZE] |= (long) (ORDER[bit][0] & 1) << bit;
        }
        return words;
    }

    private static double product(double[] values, double[] cosines) {
        double sum = 0;
        for (int i = 0; i < CELLS; i++) {
            sum += values[i] * cosines[i];
        }
        return sum;
    }

    private static int[][] order() {
        int[][] order = new int[PerceptualHash.BITS][];
        int bit = 0;
        for (int waves = 1; bit < PerceptualHash.BITS; waves++) {
            for (int across = Math.max(0, waves - HIGHEST + 1); across <= Math.min(waves, HIGHEST - 1) && bit < PerceptualHash.BITS; across++) {
                order[bit++] = new int[] {across, waves - across};
            }
        }
        return order;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[HIGHEST][CELLS];
        for (int u = 0; u < HIGHEST; u++) {
            for (int x = 0; x < CELLS; x++) {
                cosines[u][x] = Math.cos(Math.PI * u * (2 * x + 1) / (2.0 * CELLS));
            }
        }
        return cosines;
    }
}
