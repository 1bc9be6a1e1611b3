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
    /** What is left of a picture that was cut, and at how many places on each side: the more was cut, the more places there are. */
    private static final List<Cut> CUTS = List.of(new Cut(0.9, 3), new Cut(0.8, 4), new Cut(0.7, 5));
    /** After the two that stand for all of the picture. */
    static final List<Region> PARTS = CUTS.stream().flatMap(cut -> cut.parts().stream()).toList();

    /** All places of a window that has {@code share} of each side. */
    private record Cut(double share, int places) {

        private List<Region> parts() {
            var parts = new ArrayList<Region>();
            for (int row = 0; row < places; row++) {
                for (int column = 0; column < places; column++) {
                    double left = (1 - share) * column / (places - 1);
                    double top = (1 - share) * row / (places - 1);
                    parts.add(new Region(left, top, left + share, top + share));
                }
            }
            return parts;
        }
    }

    /** The number of the part that {@code part} is in a mirror. */
    static int mirrored(int part) {
        int first = 0;
        for (Cut cut : CUTS) {
            int next = first + cut.places * cut.places;
            if (part < next) {
                int column = (part - first) % cut.places;
                return part - column + cut.places - 1 - column;
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
