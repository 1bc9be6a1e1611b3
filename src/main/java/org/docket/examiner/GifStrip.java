package org.docket.examiner;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Copies a GIF (GIF89a) without comments, texts and what applications added, but for how often an animation repeats. */
final class GifStrip {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int END = 0x3B;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

    private final DataInputStream in;
    private final OutputStream out;

    private GifStrip(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    static void copy(InputStream in, OutputStream out) throws IOException {
        new GifStrip(in, out).all();
    }

    private void all() throws IOException {
        byte[] header = exactly(13);
        out.write(header);
        colors(header[10]);
        int kind = in.readUnsignedByte();
        while (kind != END) {
            switch (kind) {
                case EXTENSION -> extension(in.readUnsignedByte());
                case IMAGE -> image();
                default -> throw new IOException("no block of a GIF");
            }
            kind = in.readUnsignedByte();
        }
        out.write(END);
    }

    private void extension(int label) throws IOException {
        byte[] first = exactly(in.readUnsignedByte());
        boolean kept = label == GRAPHIC_CONTROL || label == APPLICATION && new String(first, StandardCharsets.US_ASCII).equals("NETSCAPE2.0");
        OutputStream to = kept ? out : NOWHERE;
        to.write(EXTENSION);
        to.write(label);
        to.write(first.length);
        to.write(first);
        if (first.length > 0) {
            blocks(to);
        }
    }

    private void image() throws IOException {
        byte[] place = exactly(9);
        out.write(IMAGE);
        out.write(place);
        colors(place[8]);
        out.write(in.readUnsignedByte());
        blocks(out);
    }

    private void colors(byte flags) throws IOException {
        if ((flags & 0x80) != 0) {
            out.write(exactly(3 << ((flags & 7) + 1)));
        }
    }

    private void blocks(OutputStream to) throws IOException {
        int length;
        do {
            length = in.readUnsignedByte();
            to.write(length);
            to.write(exactly(length));
        } while (length > 0);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
