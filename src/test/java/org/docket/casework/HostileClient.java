package org.docket.casework;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.docket.platform.TestDatabase;

/** Sends bytes over bare sockets, so that no library tidies them up: each request on a connection of its own. */
final class HostileClient implements Closeable {

    private static final int TIMEOUT_MILLIS = 40_000;
    private static final int STALLED_AT_ONCE = 24;

    private final int port;
    private final Deque<Socket> stalled = new ArrayDeque<>();

    HostileClient(int port) {
        this.port = port;
    }

    /** The head of a request with an admin's key, without its last line. */
    String head(String method, String path, String headers) {
        return anonymousHead(method, path, "Authorization: " + TestDatabase.BEARER + "\r\n" + headers);
    }

    String anonymousHead(String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n" + headers + "\r\n";
    }

    String origin() {
        return "http://localhost:" + port;
    }

    /** ISO 8859-1 on purpose: some bodies have bytes that no UTF-8 has. */
    RawAnswer send(String request) throws IOException {
        try (Socket socket = open(request)) {
            return answer(socket);
        }
    }

    /** The same from another address of this machine, {@code 127.0.x.y}. */
    RawAnswer sendFrom(int address, String request) throws IOException {
        byte[] source = {127, 0, (byte) (address / 250 % 250), (byte) (2 + address % 250)};
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByAddress(source), 0)) {
            write(socket, request);
            return answer(socket);
        }
    }

    /** Closes the connection once the request was sent, however much of it was announced. */
    void abandon(String request) throws IOException {
        open(request).close();
    }

    /** Breaks the connection off (RST), as a process that dies does. */
    void reset(String request) throws IOException {
        try (Socket socket = open(request)) {
            socket.setSoLinger(true, 0);
        }
    }

    /** Sends nothing more, and keeps the connection open while others follow. */
    void stall(String request) throws IOException {
        stalled.add(open(request));
        if (stalled.size() > STALLED_AT_ONCE) {
            stalled.remove().close();
        }
    }

    private Socket open(String request) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        write(socket, request);
        return socket;
    }

    private static void write(Socket socket, String request) throws IOException {
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static RawAnswer answer(Socket socket) throws IOException {
        return new RawAnswer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    }

    /** Ends what is stalled. */
    @Override
    public void close() throws IOException {
        for (Socket socket : stalled) {
            socket.close();
        }
        stalled.clear();
    }
}
