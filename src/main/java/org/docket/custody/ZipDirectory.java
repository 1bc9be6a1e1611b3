package org.docket.custody;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the end of a ZIP says of its directory (APPNOTE 6.3.10 sections 4.3.14 to 4.3.16), looked at before anything reads the directory itself:
 * that is read whole into memory, and a file can say that it is as large as it likes.
 */
final class ZipDirectory {

    static final long MOST_ENTRIES = 200_000;
    static final long LARGEST = 64L << 20;

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_SIZE = 56;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ELSEWHERE_16 = 0xffff;
    private static final long ELSEWHERE_32 = 0xffffffffL;

    private ZipDirectory() {}

    /** @throws IOException for a file that is no ZIP, or whose directory is larger than a package has */
    static void require(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer tail = read(channel, Math.max(0, size - END_SIZE - LONGEST_COMMENT), (int) Math.min(size, END_SIZE + LONGEST_COMMENT));
            int at = end(tail);
            long entries = Short.toUnsignedInt(tail.getShort(at + 10));
            long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
            if ((entries == ELSEWHERE_16 || bytes == ELSEWHERE_32) && at >= LOCATOR_SIZE && tail.getInt(at - LOCATOR_SIZE) == LOCATOR) {
                ByteBuffer end = read(channel, tail.getLong(at - LOCATOR_SIZE + 8), END_64_SIZE);
                if (end.getInt(0) != END_64) {
                    throw new IOException("its directory is damaged");
                }
                entries = end.getLong(32);
                bytes = end.getLong(40);
            }
            if (entries < 0 || entries > MOST_ENTRIES || bytes < 0 || bytes > LARGEST) {
                throw new IOException("its directory is larger than a package has");
            }
        }
    }

    /** Where the last record begins whose comment ends with the file. */
    private static int end(ByteBuffer tail) throws IOException {
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit()) {
                return at;
            }
        }
        throw new IOException("it is no ZIP");
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        if (from < 0 || from + length > channel.size()) {
            throw new IOException("its directory is damaged");
        }
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // reads on
        }
        return bytes.flip();
    }
}
