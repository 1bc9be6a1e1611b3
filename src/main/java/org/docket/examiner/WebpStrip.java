package org.docket.examiner;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies the chunks of a WebP (RFC 9649 section 2.7) that are needed to show it, animations too. */
final class WebpStrip {

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int FRAME_HEADER = 16;
    private static final byte WITHOUT_METADATA = (byte) ~0x0C;

    private WebpStrip() {}

    static void copy(InputStream in, OutputStream out) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(in.readNBytes(LARGEST + 1)).order(ByteOrder.LITTLE_ENDIAN);
        if (file.limit() > LARGEST || file.limit() < 12 || !name(file, 0).equals("RIFF") || !name(file, 8).equals("WEBP")) {
            throw new IOException("no WebP");
        }
        ByteBuffer kept = ByteBuffer.allocate(file.limit() + 1).order(ByteOrder.LITTLE_ENDIAN);
        kept.put(file.array(), 0, 12);
        try {
            chunks(file.slice(12, Math.min(file.limit() - 12, file.getInt(4) - 4)).order(ByteOrder.LITTLE_ENDIAN), kept);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("it breaks off", e);
        }
        kept.putInt(4, kept.position() - 8);
        out.write(kept.array(), 0, kept.position());
    }

    private static void chunks(ByteBuffer from, ByteBuffer to) {
        while (from.remaining() >= 8) {
            String name = name(from, from.position());
            int length = from.getInt(from.position() + 4);
            ByteBuffer body = from.slice(from.position() + 8, length).order(ByteOrder.LITTLE_ENDIAN);
            from.position(Math.min(from.limit(), from.position() + 8 + length + (length & 1)));
            if (KEPT.contains(name)) {
                chunk(name, body, to);
            }
        }
    }

    private static void chunk(String name, ByteBuffer body, ByteBuffer to) {
        to.put(name.getBytes(StandardCharsets.US_ASCII));
        int length = to.position();
        to.putInt(0);
        if (name.equals("ANMF")) {
            to.put(body.slice(0, FRAME_HEADER));
            chunks(body.slice(FRAME_HEADER, body.limit() - FRAME_HEADER).order(ByteOrder.LITTLE_ENDIAN), to);
        } else {
            to.put(body);
        }
        if (name.equals("VP8X")) {
            to.put(length + 4, (byte) (to.get(length + 4) & WITHOUT_METADATA));
        }
        int size = to.position() - length - 4;
        to.putInt(length, size);
        if ((size & 1) == 1) {
            to.put((byte) 0);
        }
    }

    private static String name(ByteBuffer from, int at) {
        byte[] name = new byte[4];
        from.get(at, name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
