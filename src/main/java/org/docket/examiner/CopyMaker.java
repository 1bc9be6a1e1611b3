package org.docket.examiner;

import com.drew.imaging.FileType;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes the copy of a file that tells nothing more than it shows. What is seen stays as it is, bit for bit, wherever the metadata stands apart
 * from it.
 */
record CopyMaker(Writer writer, String extension, String mediaType) {

    /** Writes the copy. */
    interface Writer {
        void write(OutputStream out) throws IOException, UnreadableFileException;
    }

    /** Copies what is kept from one stream to the other. */
    private interface Strip {
        void copy(InputStream in, OutputStream out) throws IOException;
    }

    /** Empty where none can be made. */
    static Optional<CopyMaker> of(FileType type, Picture picture, long pixels) {
        return Optional.ofNullable(switch (type) {
            case Jpeg -> new CopyMaker(picture.orientation().isUpright() ? stripped(picture, JpegStrip::copy) : new PictureReencoder(picture, pixels)::asJpeg,
                    "jpg", "image/jpeg");
            case Png -> new CopyMaker(stripped(picture, PngStrip::copy), "png", "image/png");
            case Gif -> new CopyMaker(stripped(picture, GifStrip::copy), "gif", "image/gif");
            case WebP -> new CopyMaker(stripped(picture, WebpStrip::copy), "webp", "image/webp");
            case Tiff -> new CopyMaker(new PictureReencoder(picture, pixels)::asTiff, "tiff", "image/tiff");
            // Nobody needs more kinds than those that pages show
            default -> null;
        });
    }

    private static Writer stripped(Picture picture, Strip strip) {
        return out -> {
            try (var in = new BufferedInputStream(Files.newInputStream(picture.file()))) {
                strip.copy(in, out);
            }
        };
    }

    /** Empty where the file is too damaged for one. */
    Optional<DerivedFile> make(Path folder, String name) throws IOException {
        Path to = folder.resolve(name + '.' + extension);
        try (var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            writer.write(out);
            return Optional.of(new DerivedFile(to.getFileName().toString(), mediaType));
        } catch (IOException | RuntimeException | UnreadableFileException e) {
            Files.deleteIfExists(to);
            return Optional.empty();
        }
    }
}
