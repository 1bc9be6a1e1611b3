package org.docket.examiner;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A picture, small enough for lists: its longest side has 320 pixels at most. */
final class Thumbnail {

    static final int LONGEST = 320;

    private final BufferedImage picture;

    Thumbnail(BufferedImage picture) {
        this.picture = picture;
    }

    /** A JPEG, or a PNG where there is something to see through. */
    DerivedFile write(Path folder, String name) throws IOException {
        boolean clear = picture.getColorModel().hasAlpha();
        var made = clear ? new DerivedFile(name + ".png", "image/png") : new DerivedFile(name + ".jpg", "image/jpeg");
        if (!ImageIO.write(PictureScaler.to(LONGEST, picture, clear), clear ? "png" : "jpeg", folder.resolve(made.file()).toFile())) {
            throw new IOException("no writer for " + made.mediaType());
        }
        return made;
    }
}
