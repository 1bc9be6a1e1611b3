package org.docket.examiner;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What runs in the process of its own. */
final class Child {

    private Child() {}

    /** {@code args}: the file, the folder, and the most pixels that are decoded. */
    public static void main(String[] args) throws IOException {
        Thread.ofPlatform().daemon().start(Child::endWithParent);
        ImageIO.setUseCache(false);
        new Look(Path.of(args[0]), Path.of(args[1]), Long.parseLong(args[2])).all();
        // Libraries may have left threads behind
        Runtime.getRuntime().halt(0);
    }

    /** Nothing is ever written to the standard input, so its end is the end of whoever started this. */
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // What comes is of no interest.
            }
        } catch (IOException e) {
            // The same as its end.
        }
        Runtime.getRuntime().halt(1);
    }
}
