package org.docket.examiner;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How bright a picture is, summed up from its corner so that the mean of any part is four look-ups away. */
final class Brightness {

    private static final int SIDE = 512;
    /** How far a line may vary, of 255, and still be border. */
    private static final double EVEN = 6;
    /** Nothing smaller has a border. */
    private static final int LEAST = 16;
    private static final double WIDEST_BORDER = 0.4;
    private static final int MOST_BORDERS = 4;

    private final int width;
    private final int height;
    private final double[][] sums;
    private final double[][] gray;

    Brightness(BufferedImage picture) {
        BufferedImage small = PictureScaler.to(SIDE, picture, false);
        width = small.getWidth();
        height = small.getHeight();
        gray = gray(small);
        sums = sums();
    }

    /** The picture without borders of one shade, as they come with screenshots and pages; a page in a frame has several. */
    Region content() {
        int[] box = {0, 0, width, height};
        for (int i = 0; i < MOST_BORDERS && Math.min(box[2] - box[0], box[3] - box[1]) >= LEAST; i++) {
            trim(box);
        }
        return new Region((double) box[0] / width, (double) box[1] / height, (double) box[2] / width, (double) box[3] / height);
    }

    /** @param box left, top, right and bottom, which move inwards */
    private void trim(int[] box) {
        int wide = box[2] - box[0];
        int high = box[3] - box[1];
        int top = border(high, y -> row(box[1] + y, box[0], box[2]), false);
        int bottom = border(high, y -> row(box[1] + y, box[0], box[2]), true);
        box[1] += top;
        box[3] -= bottom;
        int left = border(wide, x -> column(box[0] + x, box[1], box[3]), false);
        int right = border(wide, x -> column(box[0] + x, box[1], box[3]), true);
        box[0] += left;
        box[2] -= right;
    }

    /** How many lines from the edge inwards are of the edge's own shade. */
    private static int border(int lines, IntFunction<double[]> line, boolean fromTheEnd) {
        double shade = line.apply(fromTheEnd ? lines - 1 : 0)[0];
        int deep = 0;
        while (deep < lines * WIDEST_BORDER && isEven(line.apply(fromTheEnd ? lines - 1 - deep : deep), shade)) {
            deep++;
        }
        return deep;
    }

    private static boolean isEven(double[] line, double shade) {
        return DoubleStream.of(line).allMatch(value -> Math.abs(value - shade) < EVEN);
    }

    private double[] row(int y, int left, int right) {
        return Arrays.copyOfRange(gray[y], left, right);
    }

    private double[] column(int x, int top, int bottom) {
        return IntStream.range(top, bottom).mapToDouble(y -> gray[y][x]).toArray();
    }

    /** Mean brightness of {@code region}, divided into {@code count} times {@code count} cells. */
    double[][] cells(Region region, int count) {
        double[][] cells = new double[count][count];
        double wide = (region.right() - region.left()) * width / count;
        double high = (region.bottom() - region.top()) * height / count;
        for (int y = 0; y < count; y++) {
            for (int x = 0; x < count; x++) {
                double left = region.left() * width + x * wide;
                double top = region.top() * height + y * high;
                cells[y][x] = (sum(left + wide, top + high) - sum(left, top + high) - sum(left + wide, top) + sum(left, top)) / (wide * high);
            }
        }
        return cells;
    }

    /** Everything left of {@code x} and above {@code y}, between pixels too. */
    private double sum(double x, double y) {
        int column = Math.clamp((int) x, 0, width - 1);
        int row = Math.clamp((int) y, 0, height - 1);
        double right = x - column;
        double down = y - row;
        return (sums[row][column] * (1 - right) + sums[row][column + 1] * right) * (1 - down)
                + (sums[row + 1][column] * (1 - right) + sums[row + 1][column + 1] * right) * down;
    }

    private double[][] sums() {
        double[][] all = new double[height + 1][width + 1];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                all[y + 1][x + 1] = gray[y][x] + all[y][x + 1] + all[y + 1][x] - all[y][x];
            }
        }
        return all;
    }

    /** Luma (ITU-R BT.601). */
    private double[][] gray(BufferedImage small) {
        double[][] rows = new double[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = small.getRGB(x, y);
                rows[y][x] = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
            }
        }
        return rows;
    }
}
