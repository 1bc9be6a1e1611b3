package org.docket.examiner;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** A picture written anew, with nothing but its pixels: for those that are stored turned, and for TIFF, whose metadata is all over the file. */
final class PictureReencoder {

    private static final float QUALITY = 0.95f;

    private final Picture picture;
    private final long pixels;

    PictureReencoder(Picture picture, long pixels) {
        this.picture = picture;
        this.pixels = pixels;
    }

    void asJpeg(OutputStream out) throws IOException, UnreadableFileException {
        write("jpeg", "JPEG", out, (writer, param) -> {
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture.whole(), null, null), param);
        });
    }

    /** All of its pages, because a copy of the first alone would be another document. */
    void asTiff(OutputStream out) throws IOException, UnreadableFileException {
        write("tiff", "Deflate", out, (writer, param) -> {
            writer.prepareWriteSequence(null);
            for (BufferedImage page : picture.pages(pixels)) {
                writer.writeToSequence(new IIOImage(page, null, null), param);
            }
            writer.endWriteSequence();
        });
    }

    private interface Writing {
        void with(ImageWriter writer, ImageWriteParam param) throws IOException, UnreadableFileException;
    }

    private static void write(String format, String compression, OutputStream out, Writing writing) throws IOException, UnreadableFileException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
            writing.with(writer, param);
        } finally {
            writer.dispose();
        }
    }
}
