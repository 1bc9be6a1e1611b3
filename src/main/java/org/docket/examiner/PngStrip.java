package org.docket.examiner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Copies the chunks of a PNG (third edition, section 5) that are needed to show it, animations too, and nothing after its end. */
final class PngStrip {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD",
            "pHYs", "acTL", "fcTL", "fdAT");
    private static final int LONGEST = 256 * 1024 * 1024;

    private PngStrip() {}

    static void copy(InputStream from, OutputStream to) throws IOException {
        var in = new DataInputStream(from);
        var out = new DataOutputStream(to);
        if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
            throw new IOException("no PNG");
        }
        out.write(SIGNATURE);
        String name;
        do {
            int length = in.readInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("a chunk without measure");
            }
            name = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
            if (KEPT.contains(name)) {
                out.writeInt(length);
                out.writeBytes(name);
                pass(in, out, length + 4L);
            } else {
                in.skipNBytes(length + 4L);
            }
        } while (!name.equals("IEND"));
        out.flush();
    }

    /** The chunk's bytes with their checksum. */
    private static void pass(InputStream in, OutputStream out, long length) throws IOException {
        byte[] some = new byte[8192];
        long left = length;
        while (left > 0) {
            int read = in.read(some, 0, (int) Math.min(some.length, left));
            if (read < 0) {
                throw new IOException("it breaks off");
            }
            out.write(some, 0, read);
            left -= read;
        }
    }
}
