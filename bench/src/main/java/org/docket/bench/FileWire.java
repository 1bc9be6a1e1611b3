package org.docket.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that spends as little as it can on the files that it sends and takes: a connection for each. */
final class FileWire {

    private static final int PART = 1 << 18;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private FileWire() {}

    /** Sends {@code size} bytes of text that begins with {@code name}; the status of the answer. {@code middle} runs once half is sent. */
    static int send(int port, String path, String name, long size, Runnable middle) throws IOException {
        ByteBuffer part = ByteBuffer.allocateDirect(PART);
        byte[] line = new byte[PART];
        Arrays.fill(line, (byte) 'a');
        part.put(line);
        try (var channel = open(port, "POST " + path, "Content-Length: " + size + "\r\n")) {
            ByteBuffer first = ByteBuffer.wrap((name + '\n').getBytes(StandardCharsets.US_ASCII));
            long left = size - first.remaining();
            write(channel, first);
            boolean half = false;
            while (left > 0) {
                write(channel, part.clear().limit((int) Math.min(PART, left)));
                left -= part.limit();
                if (!half && left < size / 2) {
                    half = true;
                    middle.run();
                }
            }
            return Integer.parseInt(head(channel, ByteBuffer.allocate(PART)).substring(9, 12));
        }
    }

    /** Takes what is there and drops it; how many bytes that were. */
    static long take(int port, String path) throws IOException {
        ByteBuffer part = ByteBuffer.allocateDirect(PART);
        try (var channel = open(port, "GET " + path, "")) {
            String head = head(channel, part);
            Matcher length = LENGTH.matcher(head);
            if (!head.startsWith("HTTP/1.1 200 ") || !length.find()) {
                throw new IOException(path + ": " + head);
            }
            long size = Long.parseLong(length.group(1));
            long left = size - part.remaining();
            while (left > 0) {
                int read = channel.read(part.clear());
                if (read < 0) {
                    throw new IOException("cut off");
                }
                left -= read;
            }
            return size;
        }
    }

    private static SocketChannel open(int port, String request, String headers) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        write(channel, ByteBuffer.wrap((request + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Server.KEY + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** The head of an answer; what came of the body stays in {@code part}, to be read. */
    private static String head(SocketChannel channel, ByteBuffer part) throws IOException {
        var head = new StringBuilder();
        part.clear();
        while (head.indexOf("\r\n\r\n") < 0) {
            if (channel.read(part.clear()) < 0) {
                throw new IOException("no answer");
            }
            part.flip();
            while (part.hasRemaining() && head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
                head.append((char) part.get());
            }
        }
        return head.toString();
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
