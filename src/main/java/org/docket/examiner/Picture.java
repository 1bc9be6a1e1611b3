package org.docket.examiner;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture in a file: measured before anything of it is decoded, and decoded no larger than it is needed. */
final class Picture {

    /** Enough for thumbnails and prints: what is smaller is averaged from it. */
    private static final int SAMPLED = 1024;

    private final Path file;
    private final Orientation orientation;

    Picture(Path file, Orientation orientation) {
        this.file = file;
        this.orientation = orientation;
    }

    record Size(int width, int height) {

        long pixels() {
            return (long) width * height;
        }
    }

    /** What to do with a reader that has found its file. */
    private interface Reading<T> {
        T with(ImageReader reader) throws IOException;
    }

    Path file() {
        return file;
    }

    Orientation orientation() {
        return orientation;
    }

    /** As it is seen, from the header alone. */
    Size size() throws IOException, UnreadableFileException {
        return read(reader -> orientation.swapsSides()
                ? new Size(reader.getHeight(0), reader.getWidth(0))
                : new Size(reader.getWidth(0), reader.getHeight(0)));
    }

    /** Every n-th pixel, so that its longest side has 1,024 to 2,047; all of a smaller one. */
    BufferedImage sampled() throws IOException, UnreadableFileException {
        return orientation.applied(read(reader -> {
            int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / SAMPLED);
            return reader.read(0, sampling(reader, every));
        }));
    }

    /** Every pixel. */
    BufferedImage whole() throws IOException, UnreadableFileException {
        return orientation.applied(read(reader -> reader.read(0)));
    }

    /**
     * Every pixel of every page.
     *
     * @throws IOException where they have more than {@code most} together
     */
    List<BufferedImage> pages(long most) throws IOException, UnreadableFileException {
        return read(reader -> {
            var pages = new ArrayList<BufferedImage>();
            long left = most;
            for (int i = 0; i < reader.getNumImages(true); i++) {
                left -= (long) reader.getWidth(i) * reader.getHeight(i);
                if (left < 0) {
                    throw new IOException("more pixels than are decoded");
                }
                pages.add(orientation.applied(reader.read(i)));
            }
            return pages;
        });
    }

    private static ImageReadParam sampling(ImageReader reader, int every) {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(every, every, 0, 0);
        return param;
    }

    private <T> T read(Reading<T> reading) throws IOException, UnreadableFileException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableFileException(Outcome.UNSUPPORTED);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                return reading.with(reader);
            } finally {
                reader.dispose();
            }
        } catch (IIOException e) {
            throw new UnreadableFileException(Outcome.DAMAGED);
        }
    }
}
