package org.docket.examiner;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Copies a JPEG (ITU-T T.81 annex B) without what applications added to it, and without what follows its end, where phones put films. The
 * picture's own bytes are not touched. Three additions are part of how it looks: the JFIF header, the color profile, and Adobe's note on colors.
 */
final class JpegStrip {

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int LONGEST_ADOBE = 12;

    private final DataInputStream in;
    private final OutputStream out;

    private JpegStrip(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    /** One that breaks off inside of its picture is ended there. */
    static void copy(InputStream in, OutputStream out) throws IOException {
        new JpegStrip(in, out).all();
    }

    private void all() throws IOException {
        if (in.readUnsignedByte() != MARKER || in.readUnsignedByte() != START) {
            throw new IOException("no JPEG");
        }
        marker(START);
        int code = next();
        while (code != END) {
            byte[] body = in.readNBytes(in.readUnsignedShort() - 2);
            keep(code, body);
            code = code == SCAN ? scan() : next();
        }
        marker(END);
    }

    private int next() throws IOException {
        int code = in.readUnsignedByte();
        if (code != MARKER) {
            throw new IOException("no marker where one should be");
        }
        while (code == MARKER) {
            code = in.readUnsignedByte();
        }
        return code;
    }

    private void keep(int code, byte[] body) throws IOException {
        switch (code) {
            case COMMENT -> { }
            case APP0 -> {
                if (starts(body, "JFIF\0") && body.length >= 12) {
                    // Its own small picture, which may show what was cut off, stays behind
                    byte[] header = Arrays.copyOf(Arrays.copyOf(body, 12), 14);
                    segment(code, header);
                }
            }
            case APP2 -> {
                if (starts(body, "ICC_PROFILE\0")) {
                    segment(code, body);
                }
            }
            case APP14 -> {
                if (starts(body, "Adobe")) {
                    segment(code, Arrays.copyOf(body, LONGEST_ADOBE));
                }
            }
            default -> {
                if (code < APP0 || code > APP15) {
                    segment(code, body);
                }
            }
        }
    }

    /** The coded picture up to the next marker, which is returned; a zero after 0xFF, and restarts, are part of it. */
    private int scan() throws IOException {
        try {
            while (true) {
                int read = in.readUnsignedByte();
                if (read == MARKER) {
                    int code = in.readUnsignedByte();
                    while (code == MARKER) {
                        code = in.readUnsignedByte();
                    }
                    if (code != 0 && (code < 0xD0 || code > 0xD7)) {
                        return code;
                    }
                    marker(code);
                } else {
                    out.write(read);
                }
            }
        } catch (EOFException e) {
            return END;
        }
    }

    private void segment(int code, byte[] body) throws IOException {
        marker(code);
        out.write((body.length + 2) >> 8);
        out.write(body.length + 2);
        out.write(body);
    }

    private void marker(int code) throws IOException {
        out.write(MARKER);
        out.write(code);
    }

    private static boolean starts(byte[] body, String text) {
        byte[] start = text.getBytes(StandardCharsets.US_ASCII);
        return body.length >= start.length && Arrays.equals(body, 0, start.length, start, 0, start.length);
    }
}
