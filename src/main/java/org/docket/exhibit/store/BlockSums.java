package org.docket.exhibit.store;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** CRC-32C of every MiB of a content, so that any part can be checked before it is sent. As text: eight hexadecimal digits each. */
public record BlockSums(String text) {

    public static final int BLOCK = 1 << 20;
    private static final int DIGITS = 8;

    int count() {
        return text.length() / DIGITS;
    }

    /** Whether {@code bytes} are block {@code index} as it was received. */
    public boolean matches(int index, ByteBuffer bytes) {
        var sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue() == HexFormat.fromHexDigits(text, index * DIGITS, (index + 1) * DIGITS);
    }

    /** Where block {@code index} begins. */
    public static long start(int index) {
        return (long) index * BLOCK;
    }

    /** The block that holds the byte at {@code position}. */
    public static int of(long position) {
        return Math.toIntExact(position / BLOCK);
    }

    /** Sums that grow with the content. */
    static final class Growing {

        private final StringBuilder text = new StringBuilder();
        private final CRC32C sum = new CRC32C();
        private int filled;

        void add(ByteBuffer bytes) {
            while (bytes.hasRemaining()) {
                ByteBuffer part = bytes.slice(bytes.position(), Math.min(bytes.remaining(), BLOCK - filled));
                filled += part.remaining();
                bytes.position(bytes.position() + part.remaining());
                sum.update(part);
                if (filled == BLOCK) {
                    close();
                }
            }
        }

        BlockSums finish() {
            if (filled > 0) {
                close();
            }
            return new BlockSums(text.toString());
        }

        private void close() {
            text.append(HexFormat.of().toHexDigits((int) sum.getValue()));
            sum.reset();
            filled = 0;
        }
    }
}
