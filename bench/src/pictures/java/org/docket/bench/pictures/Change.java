package org.docket.bench.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** What happens to pictures that travel. Every one is compressed again on the way, at quality 75 where nothing else is said. */
enum Change {
    RECOMPRESSED_60("recompressed, quality 60") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            return compressed(picture, 0.60f);
        }
    },
    RECOMPRESSED_30("recompressed, quality 30") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            return compressed(picture, 0.30f);
        }
    },
    RESCALED_50("rescaled to 50 %") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            return scaled(picture, 0.5);
        }
    },
    RESCALED_25("rescaled to 25 %") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            return scaled(scaled(picture, 0.5), 0.5);
        }
    },
    CROPPED_5("cropped by 5 %, anywhere") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            return cropped(picture, 0.05, random);
        }
    },
    CROPPED_10("cropped by 10 %, anywhere") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            return cropped(picture, 0.10, random);
        }
    },
    CROPPED_20("cropped by 20 %, anywhere") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            return cropped(picture, 0.20, random);
        }
    },
    CROPPED_30("cropped by 30 %, anywhere") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            return cropped(picture, 0.30, random);
        }
    },
    BORDERED("a border of 2 to 12 % on each side") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            int border = picture.getWidth() * (2 + random.nextInt(11)) / 100;
            var framed = new BufferedImage(picture.getWidth() + 2 * border, picture.getHeight() + 2 * border, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = framed.createGraphics();
            g.setColor(random.nextBoolean() ? Color.WHITE : Color.BLACK);
            g.fillRect(0, 0, framed.getWidth(), framed.getHeight());
            g.drawImage(picture, border, border, null);
            g.dispose();
            return framed;
        }
    },
    BRIGHTENED("brighter by 20 %, more contrast") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            return new RescaleOp(1.2f, 12, null).filter(picture, null);
        }
    },
    DARKENED("darker by 30 %, less contrast") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            return new RescaleOp(0.7f, 10, null).filter(picture, null);
        }
    },
    GRAY("grayscale") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            var gray = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            gray.createGraphics().drawImage(picture, 0, 0, null);
            return drawn(gray, gray.getWidth(), gray.getHeight());
        }
    },
    ROTATED_2("rotated by 2 degrees") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            var turned = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = turned.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            double angle = Math.toRadians(random.nextBoolean() ? 2 : -2);
            g.drawImage(picture, AffineTransform.getRotateInstance(angle, picture.getWidth() / 2.0, picture.getHeight() / 2.0), null);
            g.dispose();
            return turned;
        }
    },
    OVERWRITTEN("words over it") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            BufferedImage copy = drawn(picture, picture.getWidth(), picture.getHeight());
            Graphics2D g = copy.createGraphics();
            int size = picture.getHeight() / 12;
            int y = size + random.nextInt(picture.getHeight() - size);
            g.setColor(Color.WHITE);
            Scene.words(g, picture.getWidth() / 20 + 2, y + 2, size, 4, new Random(y));
            g.setColor(Color.RED);
            Scene.words(g, picture.getWidth() / 20, y, size, 4, new Random(y));
            g.dispose();
            return copy;
        }
    },
    MIRRORED("mirrored") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            var turned = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            turned.createGraphics().drawImage(picture, picture.getWidth(), 0, -picture.getWidth(), picture.getHeight(), null);
            return turned;
        }
    },
    ON_A_SCREEN("in a screenshot, bars above and below") {
        @Override
        BufferedImage to(BufferedImage picture, Random random) {
            int bar = picture.getHeight() * (8 + random.nextInt(8)) / 100;
            var screen = new BufferedImage(picture.getWidth(), picture.getHeight() + 2 * bar, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = screen.createGraphics();
            g.setColor(new Color(245, 245, 250));
            g.fillRect(0, 0, screen.getWidth(), screen.getHeight());
            g.setColor(Color.DARK_GRAY);
            Scene.words(g, 10, bar / 2, bar / 3, 4, random);
            Scene.words(g, 10, screen.getHeight() - bar / 3, bar / 3, 5, random);
            g.drawImage(picture, 0, bar, null);
            g.dispose();
            return screen;
        }
    };

    private static final float USUAL = 0.75f;

    private final String words;

    Change(String words) {
        this.words = words;
    }

    abstract BufferedImage to(BufferedImage picture, Random random);

    String words() {
        return words;
    }

    /** {@code picture} as it arrives. */
    BufferedImage arrived(BufferedImage picture, long seed) {
        BufferedImage changed = to(picture, new Random(seed * 31 + ordinal()));
        return this == RECOMPRESSED_30 || this == RECOMPRESSED_60 ? changed : compressed(changed, USUAL);
    }

    static BufferedImage compressed(BufferedImage picture, float quality) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage scaled(BufferedImage picture, double by) {
        return drawn(picture, (int) (picture.getWidth() * by), (int) (picture.getHeight() * by));
    }

    private static BufferedImage cropped(BufferedImage picture, double by, Random random) {
        int wide = (int) (picture.getWidth() * by);
        int high = (int) (picture.getHeight() * by);
        BufferedImage part = picture.getSubimage(random.nextInt(wide + 1), random.nextInt(high + 1), picture.getWidth() - wide, picture.getHeight() - high);
        return drawn(part, part.getWidth(), part.getHeight());
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = to.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(from, 0, 0, width, height, null);
        g.dispose();
        return to;
    }
}
