package org.docket.examiner;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a picture, each side as a share of the picture's.
 *
 * @param left from 0 to 1
 */
record Region(double left, double top, double right, double bottom) {

    static final Region WHOLE = new Region(0, 0, 1, 1);
    /**
     * What is left of a picture that was cut, and at how many places: the more was cut, the more places there are. Those that were cut on one side
     * alone are what is left of a screen, or of a picture that was made square.
     */
    private static final List<Cut> CUTS = List.of(new Cut(0.9, 0.9, 3, 3), new Cut(0.8, 0.8, 4, 4), new Cut(0.7, 0.7, 5, 5),
            new Cut(1, 0.8, 1, 3), new Cut(1, 0.65, 1, 3), new Cut(0.8, 1, 3, 1), new Cut(0.65, 1, 3, 1));
    /** After the two that stand for all of the picture. */
    static final List<Region> PARTS = CUTS.stream().flatMap(cut -> cut.parts().stream()).toList();

    /** All places of a window of that share of the picture. */
    private record Cut(double wide, double high, int columns, int rows) {

        private List<Region> parts() {
            var parts = new ArrayList<Region>();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    double left = columns == 1 ? 0 : (1 - wide) * column / (columns - 1);
                    double top = rows == 1 ? 0 : (1 - high) * row / (rows - 1);
                    parts.add(new Region(left, top, left + wide, top + high));
                }
            }
            return parts;
        }
    }

    /** The number of the part that {@code part} is in a mirror. */
    static int mirrored(int part) {
        int first = 0;
        for (Cut cut : CUTS) {
            int next = first + cut.columns * cut.rows;
            if (part < next) {
                int column = (part - first) % cut.columns;
                return part - column + cut.columns - 1 - column;
            }
            first = next;
        }
        throw new IllegalArgumentException("no part: " + part);
    }

    /** This part of {@code outer}. */
    Region in(Region outer) {
        double width = outer.right - outer.left;
        double height = outer.bottom - outer.top;
        return new Region(outer.left + left * width, outer.top + top * height, outer.left + right * width, outer.top + bottom * height);
    }
}
