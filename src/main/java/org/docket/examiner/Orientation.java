package org.docket.examiner;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/**
 * How a stored picture has to be turned to be seen as it was taken (EXIF 2.32, tag 0x0112).
 *
 * @param code 1 (as it is) to 8
 */
record Orientation(int code) {

    static final Orientation UPRIGHT = new Orientation(1);

    Orientation {
        if (code < 1 || code > 8) {
            code = 1;
        }
    }

    boolean isUpright() {
        return code == 1;
    }

    boolean swapsSides() {
        return code >= 5;
    }

    BufferedImage applied(BufferedImage stored) {
        if (isUpright()) {
            return stored;
        }
        int width = swapsSides() ? stored.getHeight() : stored.getWidth();
        int height = swapsSides() ? stored.getWidth() : stored.getHeight();
        var turned = new BufferedImage(width, height, stored.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = turned.createGraphics();
        graphics.drawImage(stored, new AffineTransformOp(transform(stored.getWidth(), stored.getHeight()), AffineTransformOp.TYPE_NEAREST_NEIGHBOR), 0, 0);
        graphics.dispose();
        return turned;
    }

    private AffineTransform transform(int w, int h) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
