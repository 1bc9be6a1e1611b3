package org.docket.examiner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;

/** A picture without its border, in {@value #SIDE} times {@value #SIDE} shades of gray, whatever its shape: enough to see whether two are the same. */
public final class Miniature {

    static final int SIDE = 64;

    private final byte[] shades;

    private Miniature(byte[] shades) {
        if (shades.length != SIDE * SIDE) {
            throw new IllegalArgumentException("a miniature has " + SIDE * SIDE + " shades");
        }
        this.shades = shades;
    }

    static Miniature of(Brightness picture, Region content) {
        double[][] cells = picture.cells(content, SIDE);
        byte[] shades = new byte[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                shades[y * SIDE + x] = (byte) Math.clamp(Math.round(cells[y][x]), 0, 255);
            }
        }
        return new Miniature(shades);
    }

    /** A miniature as it was written. */
    @JsonCreator
    public static Miniature parse(String text) {
        return new Miniature(Base64.getDecoder().decode(text));
    }

    /** Base64 (RFC 4648 section 4), 5,464 characters. */
    @JsonValue
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(shades);
    }

    Miniature mirrored() {
        byte[] turned = new byte[shades.length];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                turned[y * SIDE + x] = shades[y * SIDE + SIDE - 1 - x];
            }
        }
        return new Miniature(turned);
    }

    /** A little out of focus: fine print and the rows of a page would be all noise otherwise. */
    Miniature softened() {
        byte[] soft = new byte[shades.length];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                soft[y * SIDE + x] = (byte) ((4 * shade(x, y) + 2 * (shade(x - 1, y) + shade(x + 1, y) + shade(x, y - 1) + shade(x, y + 1))
                        + shade(x - 1, y - 1) + shade(x + 1, y - 1) + shade(x - 1, y + 1) + shade(x + 1, y + 1) + 8) / 16);
            }
        }
        return new Miniature(soft);
    }

    private int shade(int x, int y) {
        return shades[Math.clamp(y, 0, SIDE - 1) * SIDE + Math.clamp(x, 0, SIDE - 1)] & 255;
    }

    /** The shade at a place from 0 to 1, between its pixels too. */
    double at(double x, double y) {
        double column = Math.clamp(x * SIDE - 0.5, 0, SIDE - 1.001);
        double row = Math.clamp(y * SIDE - 0.5, 0, SIDE - 1.001);
        int left = (int) column;
        int top = (int) row;
        double right = column - left;
        double down = row - top;
        int from = top * SIDE + left;
        return ((shades[from] & 255) * (1 - right) + (shades[from + 1] & 255) * right) * (1 - down)
                + ((shades[from + SIDE] & 255) * (1 - right) + (shades[from + SIDE + 1] & 255) * right) * down;
    }
}
