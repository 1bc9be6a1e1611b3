package org.docket.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.pages.Provenance.Exhibit;
import org.docket.platform.Excerpt;
import org.docket.rules.Stance;

/**
 * Who is behind the evidence, as lanes: one for each party that controls sources, in it its items, and arrows to what they say again. What
 * looks like many voices and comes down to one is seen as many arrows to one item. Mirrored where the page is written from the right.
 */
record IndependencePicture(int width, int height, List<Lane> lanes, List<Box> boxes, List<Arrow> arrows) {

    /** What a telephone shows at once; what is wider is moved through. */
    private static final int FITS = 560;
    static final int MARGIN = 12;
    static final int NAME = 30;
    static final int BOX_WIDTH = 60;
    static final int BOX_HEIGHT = 30;
    private static final int COLUMN = 104;
    private static final int ROW = 40;
    private static final int GAP = 10;
    private static final int LEAST_WIDTH = 440;
    private static final int LONGEST_NAME = 36;

    /** @param echo whether all that it says was said by others before */
    record Lane(int x, int y, int width, int height, int nameX, String name, boolean echo) {

        public int nameY() {
            return y + NAME - 10;
        }
    }

    record Box(int x, int y, int number, Stance stance, boolean derived, boolean counted) {

        public int middle() {
            return x + BOX_WIDTH / 2;
        }

        public int baseline() {
            return y + BOX_HEIGHT / 2 + 5;
        }

        public int width() {
            return BOX_WIDTH;
        }

        public int height() {
            return BOX_HEIGHT;
        }

        /** Beside the color. */
        public String sign() {
            return switch (stance) {
                case SUPPORTS -> "+";
                case REFUTES -> "−";
                case CONTEXT -> "·";
            };
        }
    }

    /** From an item to what it derives from, as the path of an SVG. */
    record Arrow(String path, String head) {}

    public boolean isWide() {
        return width > FITS;
    }

    static IndependencePicture of(List<Exhibit> items, boolean mirrored) {
        var byLane = new LinkedHashMap<String, List<Exhibit>>();
        items.forEach(item -> byLane.computeIfAbsent(item.lane(), found -> new ArrayList<>()).add(item));
        int deepest = items.stream().mapToInt(Exhibit::depth).max().orElse(0);
        int width = Math.max(LEAST_WIDTH, 4 * MARGIN + deepest * COLUMN + BOX_WIDTH);
        var lanes = new ArrayList<Lane>();
        Map<Integer, Box> boxes = new LinkedHashMap<>();
        int y = 1;
        for (List<Exhibit> lane : byLane.values()) {
            int height = NAME + place(lane, y + NAME, width, mirrored, boxes) * ROW;
            lanes.add(new Lane(1, y, width - 2, height, mirrored ? width - MARGIN : MARGIN, Excerpt.of(lane.getFirst().principal(), LONGEST_NAME), isEcho(lane)));
            y += height + GAP;
        }
        List<Arrow> arrows = items.stream().flatMap(item -> item.restsOn().stream().map(root -> arrow(boxes.get(item.number()), boxes.get(root)))).toList();
        return new IndependencePicture(width, Math.max(1, y - GAP + 1), List.copyOf(lanes), List.copyOf(boxes.values()), arrows);
    }

    /** How many rows the items of a lane take. */
    private static int place(List<Exhibit> lane, int top, int width, boolean mirrored, Map<Integer, Box> boxes) {
        var taken = new HashMap<Integer, Integer>();
        for (Exhibit item : lane) {
            int row = taken.merge(item.depth(), 1, Integer::sum) - 1;
            int left = 2 * MARGIN + item.depth() * COLUMN;
            int x = mirrored ? width - left - BOX_WIDTH : left;
            boxes.put(item.number(), new Box(x, top + row * ROW, item.number(), item.evidence().stance(), item.isDerived(), item.evidence().counted()));
        }
        return taken.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    private static Arrow arrow(Box from, Box to) {
        boolean backward = to.x() < from.x();
        int startX = backward ? from.x() : from.x() + BOX_WIDTH;
        int endX = backward ? to.x() + BOX_WIDTH : to.x();
        int startY = from.y() + BOX_HEIGHT / 2;
        int endY = to.y() + BOX_HEIGHT / 2;
        int bend = backward ? -28 : 28;
        int wing = backward ? 8 : -8;
        return new Arrow("M%d %dC%d %d %d %d %d %d".formatted(startX, startY, startX + bend, startY, endX - bend, endY, endX, endY),
                "M%d %dl%d -5v10z".formatted(endX, endY, wing));
    }

    private static boolean isEcho(List<Exhibit> lane) {
        return lane.stream().allMatch(Exhibit::isDerived);
    }
}
