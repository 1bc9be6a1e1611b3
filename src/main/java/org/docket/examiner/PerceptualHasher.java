package org.docket.examiner;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out what a picture looks like. */
public final class PerceptualHasher {

    /** How far brightness has to vary, as a standard deviation of 255, for there to be something to see. */
    private static final double FLAT = 2;

    private PerceptualHasher() {}

    /** Empty for a picture that shows nothing. */
    public static Optional<PictureAppearance> of(BufferedImage picture) {
        var brightness = new Brightness(picture);
        Region content = brightness.content();
        return print(brightness, content).map(perceptualHash -> new PictureAppearance(perceptualHash, Miniature.of(brightness, content)));
    }

    private static Optional<PerceptualHash> print(Brightness brightness, Region content) {
        long present = 0;
        long[] words = new long[PerceptualHash.REGIONS * PerceptualHash.WORDS];
        List<Region> regions = regions(content);
        for (int i = 0; i < regions.size(); i++) {
            double[][] cells = brightness.cells(regions.get(i), Frequencies.CELLS);
            if (deviation(cells) >= FLAT) {
                present |= 1L << i;
                System.arraycopy(Frequencies.signs(cells), 0, words, i * PerceptualHash.WORDS, PerceptualHash.WORDS);
            }
        }
        boolean nothing = (present & (1L << PerceptualHash.WHOLES) - 1) == 0;
        return nothing ? Optional.empty() : Optional.of(new PerceptualHash(present, words));
    }

    private static List<Region> regions(Region content) {
        var regions = new ArrayList<>(List.of(Region.WHOLE, content));
        Region.PARTS.forEach(part -> regions.add(part.in(content)));
        return regions;
    }

    private static double deviation(double[][] cells) {
        double sum = 0;
        double squares = 0;
        for (double[] row : cells) {
            for (double cell : row) {
                sum += cell;
                squares += cell * cell;
            }
        }
        double count = Frequencies.CELLS * Frequencies.CELLS;
        return Math.sqrt(Math.max(0, squares / count - sum * sum / (count * count)));
    }
}
