package org.docket.exhibit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.docket.platform.TestDatabase;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client that sends what no library would, byte by byte. */
public final class RawClient implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;

    public RawClient(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(30_000);
        out = socket.getOutputStream();
    }

    public static RawClient toTheProgram() throws IOException {
        return new RawClient(io.restassured.RestAssured.port);
    }

    /** The head of an upload; {@code length} is what it claims, -1 for a chunked body. */
    void begin(String place, long length) throws IOException {
        send(("POST " + place + "?name=a.txt HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TestDatabase.BEARER + "\r\n"
                + (length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** The same for a body of a type. */
    void begin(String path, String type, long length) throws IOException {
        send(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TestDatabase.BEARER + "\r\nContent-Type: " + type + "\r\n"
                + (length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    public void chunk(byte[] bytes) throws IOException {
        send((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        send(bytes);
        send("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** The status of the answer. */
    public int status() throws IOException {
        return Integer.parseInt(answer().substring(9, 12));
    }

    /** What has come of the answer once its head is whole; empty where the connection was closed instead. */
    public String answer() throws IOException {
        InputStream in = socket.getInputStream();
        var answer = new StringBuilder();
        byte[] part = new byte[8_192];
        while (answer.indexOf("\r\n\r\n") < 0) {
            int read = in.read(part);
            if (read < 0) {
                break;
            }
            answer.append(new String(part, 0, read, StandardCharsets.UTF_8));
        }
        return answer.toString();
    }

    /** Breaks the connection off, as a process that dies does. */
    public void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** How much there is of the file of an upload; 0 before it is there. */
    public static long uploading(String address) throws IOException {
        Path file = folder().resolve("uploads").resolve(address.substring(address.lastIndexOf('/') + 1));
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Whether a part of an upload is on its way. */
    public static boolean isUploading(String address) {
        return Files.exists(folder().resolve("uploads").resolve(address.substring(address.lastIndexOf('/') + 1)));
    }

    private static Path folder() {
        return Path.of(ConfigProvider.getConfig().getValue("docket.files.folder", String.class));
    }

    /** The files that are on their way into the running program. */
    static List<Path> incoming() throws IOException {
        try (var tree = Files.walk(folder().resolve("incoming"))) {
            return tree.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock")).toList();
        }
    }
}
