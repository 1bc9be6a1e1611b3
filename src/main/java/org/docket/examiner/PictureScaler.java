package org.docket.examiner;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller so that every pixel counts. */
final class PictureScaler {

    private PictureScaler() {}

    /**
     * {@code picture} with {@code longest} pixels on its longest side, or as many as it has.
     *
     * @param clear whether what can be seen through stays so; it becomes white otherwise
     */
    static BufferedImage to(int longest, BufferedImage picture, boolean clear) {
        BufferedImage from = picture;
        // Halved until one step is left: a longer step would skip pixels
        while (side(from) > 2 * longest) {
            from = drawn(from, side(from) / 2, clear);
        }
        return drawn(from, Math.min(longest, side(from)), clear);
    }

    private static int side(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }

    private static BufferedImage drawn(BufferedImage from, int longest, boolean clear) {
        double scale = (double) longest / side(from);
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        var to = new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, 0, 0, width, height, clear ? null : Color.WHITE, null);
        graphics.dispose();
        return to;
    }
}
