package org.docket.bench.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A picture of one of several kinds, the same for the same seed. */
public enum Scene {
    LANDSCAPE {
        @Override
        void draw(Graphics2D g, int w, int h, Random random) {
            g.setPaint(new GradientPaint(0, 0, color(random), 0, h * 0.6f, color(random)));
            g.fillRect(0, 0, w, h);
            g.setColor(color(random));
            int sun = w / 20 + random.nextInt(w / 8);
            g.fillOval(random.nextInt(w), random.nextInt(h / 3), sun, sun);
            for (int layer = 0; layer < 4; layer++) {
                ridge(g, w, h, h * (0.3 + 0.17 * layer), h * (0.25 - 0.04 * layer), random);
            }
        }
    },
    CHART {
        @Override
        void draw(Graphics2D g, int w, int h, Random random) {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, w, h);
            words(g, w / 8, h / 14, h / 22, 3 + random.nextInt(4), random);
            int bars = 3 + random.nextInt(12);
            for (int i = 0; i < bars; i++) {
                int high = h / 20 + random.nextInt(h * 7 / 10);
                g.setColor(color(random));
                g.fillRect(w / 10 + i * w * 8 / 10 / bars, h * 9 / 10 - high, w * 6 / 10 / bars, high);
            }
            g.setColor(Color.DARK_GRAY);
            g.setStroke(new BasicStroke(Math.max(1, w / 300)));
            g.drawLine(w / 12, h / 10, w / 12, h * 9 / 10);
            g.drawLine(w / 12, h * 9 / 10, w * 19 / 20, h * 9 / 10);
        }
    },
    TEXT {
        @Override
        void draw(Graphics2D g, int w, int h, Random random) {
            g.setColor(new Color(235 + random.nextInt(20), 235 + random.nextInt(20), 230));
            g.fillRect(0, 0, w, h);
            g.setColor(Color.BLACK);
            int y = h / 10;
            while (y < h * 9 / 10) {
                boolean heading = random.nextInt(9) == 0;
                int size = heading ? h / 22 : h / 45;
                if (random.nextInt(7) > 0) {
                    words(g, w / 10, y, size, heading ? 2 + random.nextInt(3) : 3 + random.nextInt(7), random);
                }
                y += size * 8 / 5;
            }
            if (random.nextBoolean()) {
                g.setColor(color(random));
                g.fillRect(w / 10 + random.nextInt(w / 2), h / 5 + random.nextInt(h / 2), w / 4, h / 6);
            }
        }
    },
    SHAPES {
        @Override
        void draw(Graphics2D g, int w, int h, Random random) {
            g.setColor(color(random));
            g.fillRect(0, 0, w, h);
            for (int i = 0; i < 12 + random.nextInt(25); i++) {
                g.setColor(color(random));
                int wide = w / 20 + random.nextInt(w / 3);
                int high = h / 20 + random.nextInt(h / 3);
                int x = random.nextInt(w) - wide / 2;
                int y = random.nextInt(h) - high / 2;
                switch (random.nextInt(3)) {
                    case 0 -> g.fillRect(x, y, wide, high);
                    case 1 -> g.fillOval(x, y, wide, high);
                    default -> g.fillPolygon(new int[] {x, x + wide, x + random.nextInt(wide)}, new int[] {y, y + random.nextInt(high), y + high}, 3);
                }
            }
        }
    },
    OBJECTS {
        @Override
        void draw(Graphics2D g, int w, int h, Random random) {
            g.setPaint(new GradientPaint(random.nextInt(w), 0, color(random), random.nextInt(w), h, color(random)));
            g.fillRect(0, 0, w, h);
            for (int i = 0; i < 2 + random.nextInt(4); i++) {
                int size = h / 8 + random.nextInt(h / 3);
                int x = random.nextInt(w - size / 2);
                int y = random.nextInt(h - size / 2);
                g.setPaint(new GradientPaint(x, y, color(random), x + size, y + size, color(random)));
                g.fillRoundRect(x, y, size, size * (2 + random.nextInt(4)) / 4, size / 3, size / 3);
                g.setColor(new Color(0, 0, 0, 90));
                g.fillOval(x, y + size, size, size / 6);
            }
        }
    },
    NOISE {
        @Override
        void draw(Graphics2D g, int w, int h, Random random) {
            int octaves = 4;
            double[][][] grids = new double[octaves][][];
            for (int i = 0; i < octaves; i++) {
                int cells = 4 << i;
                grids[i] = random.doubles((long) (cells + 2) * (cells + 2)).boxed().map(d -> new double[] {d}).toArray(double[][]::new);
            }
            Color low = new Color(random.nextInt(100), random.nextInt(100), random.nextInt(100));
            Color high = new Color(140 + random.nextInt(116), 140 + random.nextInt(116), 140 + random.nextInt(116));
            int step = Math.max(1, w / 300);
            for (int y = 0; y < h; y += step) {
                for (int x = 0; x < w; x += step) {
                    double value = 0;
                    for (int i = 0; i < octaves; i++) {
                        value += at(grids[i], 4 << i, (double) x / w, (double) y / h) / (1 << i);
                    }
                    g.setColor(mixed(low, high, Math.clamp(value / 1.9, 0, 1)));
                    g.fillRect(x, y, step, step);
                }
            }
        }
    };

    abstract void draw(Graphics2D g, int w, int h, Random random);

    /** The picture number {@code seed}; its longest side has {@code longest} pixels. */
    public static BufferedImage picture(long seed, int longest) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        boolean wide = random.nextInt(4) > 0;
        int shortest = longest * (55 + random.nextInt(40)) / 100;
        var image = new BufferedImage(wide ? longest : shortest, wide ? shortest : longest, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        values()[(int) Math.floorMod(seed, (long) values().length)].draw(g, image.getWidth(), image.getHeight(), random);
        g.dispose();
        return image;
    }

    private static void ridge(Graphics2D g, int w, int h, double base, double height, Random random) {
        var line = new Polygon();
        line.addPoint(0, h);
        double[] waves = random.doubles(8).toArray();
        for (int x = 0; x <= w; x += Math.max(1, w / 200)) {
            double y = base;
            for (int i = 0; i < 4; i++) {
                y += height / (i + 1) * Math.sin(2 * Math.PI * (waves[i] * (1 << i) * x / w * 1.5 + waves[i + 4]));
            }
            line.addPoint(x, (int) y);
        }
        line.addPoint(w, h);
        g.setColor(color(random));
        g.fillPolygon(line);
    }

    static void words(Graphics2D g, int x, int y, int size, int count, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            for (int letter = 0; letter < 2 + random.nextInt(9); letter++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(' ');
        }
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(6, size)));
        g.drawString(text.toString(), x, y);
    }

    private static double at(double[][] grid, int cells, double x, double y) {
        int column = (int) (x * cells);
        int row = (int) (y * cells);
        double right = x * cells - column;
        double down = y * cells - row;
        int at = row * (cells + 2) + column;
        return (grid[at][0] * (1 - right) + grid[at + 1][0] * right) * (1 - down)
                + (grid[at + cells + 2][0] * (1 - right) + grid[at + cells + 3][0] * right) * down;
    }

    private static Color mixed(Color a, Color b, double share) {
        return new Color((int) (a.getRed() + (b.getRed() - a.getRed()) * share), (int) (a.getGreen() + (b.getGreen() - a.getGreen()) * share),
                (int) (a.getBlue() + (b.getBlue() - a.getBlue()) * share));
    }

    private static Color color(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
