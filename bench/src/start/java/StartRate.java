import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * How long after its start the server reads at 80 % of its steady rate, on one processor, with and without the recorded AOT cache:
 * {@code java StartRate.java bin/docket SECONDS ROUNDS}. Seconds are those that the processor worked for the server, so that other programs on the
 * machine do not count. The readers should have another processor: start this program by taskset.
 */
public final class StartRate {

    private static final int READERS = 8;
    private static final double SHARE = .8;

    private StartRate() {}

    public static void main(String... arguments) throws Exception {
        Path launcher = Path.of(arguments[0]).toAbsolutePath();
        int seconds = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("docket-start-rate-");
        try {
            try (var first = new Server(launcher, folder, true)) {
                first.awaitReady();
            }
            System.out.printf("%-8s %10s %10s %14s   reads a second after 5, 10, 20, 30 s%n", "cache", "ready", "80 %", "steady");
            for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
                measure(launcher, folder, false, seconds);
                measure(launcher, folder, true, seconds);
            }
        } finally {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static void measure(Path launcher, Path folder, boolean cache, int seconds) throws Exception {
        try (var server = new Server(launcher, folder, cache)) {
            var done = new LongAdder();
            server.awaitReady();
            double ready = server.worked() / 1_000d;
            List<Reader> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                var reader = new Reader(server.port, done);
                Thread.ofPlatform().daemon().start(reader);
                readers.add(reader);
            }
            long[] reads = new long[seconds];
            while (server.worked() < seconds * 1_000L) {
                int second = (int) (server.worked() / 1_000);
                long before = done.sum();
                Thread.sleep(20);
                reads[second] += done.sum() - before;
                for (Reader reader : readers) {
                    reader.require();
                }
            }
            long steady = median(reads, seconds * 2 / 3);
            System.out.printf("%-8s %8.1f s %8d s %12d/s   %d, %d, %d, %d%n", cache ? "recorded" : "none", ready, reached(reads, steady), steady,
                    reads[Math.min(5, seconds - 1)], reads[Math.min(10, seconds - 1)], reads[Math.min(20, seconds - 1)], reads[Math.min(30, seconds - 1)]);
        }
    }

    private static long median(long[] reads, int from) {
        long[] last = java.util.Arrays.copyOfRange(reads, from, reads.length);
        java.util.Arrays.sort(last);
        return last[last.length / 2];
    }

    /** The first second after which three in a row have that rate on average. */
    private static int reached(long[] reads, long steady) {
        for (int second = 0; second + 2 < reads.length; second++) {
            if (reads[second] + reads[second + 1] + reads[second + 2] >= 3 * SHARE * steady) {
                return second;
            }
        }
        return reads.length;
    }

    /** The program on the first processor, over data that outlive it. */
    private static final class Server implements AutoCloseable {

        private final int port;
        private final Process process;

        private Server(Path launcher, Path folder, boolean cache) throws IOException {
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            var start = new ProcessBuilder("taskset", "-c", "0", launcher.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("output.log").toFile());
            start.environment().putAll(Map.of("DOCKET_DATA_DIR", folder.resolve("data").toString(), "DOCKET_DEMO", "true", "DOCKET_DB_URL", "",
                    "DOCKET_ADMIN_KEY", "a-key-for-the-benchmark-of-32-characters", "QUARKUS_HTTP_PORT", String.valueOf(port)));
            if (!cache) {
                start.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=off");
            }
            process = start.start();
        }

        private void awaitReady() throws Exception {
            while (!isReady()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the program ended");
                }
                Thread.sleep(50);
            }
        }

        /** For how many milliseconds the processor worked for it. */
        private long worked() {
            return process.info().totalCpuDuration().orElseThrow().toMillis();
        }

        private boolean isReady() {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream().write("GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).startsWith("HTTP/1.1 200 ");
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    /** Reads the first page of verdicts over one connection, one read after the other. */
    private static final class Reader implements Runnable {

        private static final byte[] READ = "GET /v1/verdicts?limit=20 HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        private final int port;
        private final LongAdder done;
        private volatile String fault = "";

        private Reader(int port, LongAdder done) {
            this.port = port;
            this.done = done;
        }

        private void require() {
            if (!fault.isEmpty()) {
                throw new IllegalStateException(fault);
            }
        }

        @Override
        public void run() {
            try (var socket = new Socket("127.0.0.1", port); var in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
                socket.setTcpNoDelay(true);
                while (fault.isEmpty()) {
                    socket.getOutputStream().write(READ);
                    in.skipNBytes(length(in));
                    done.increment();
                }
            } catch (IOException | RuntimeException e) {
                if (done.sum() == 0) {
                    fault = e.toString();
                }
            }
        }

        /** Of the body, from the head that is read. */
        private static int length(InputStream in) throws IOException {
            var head = new StringBuilder();
            while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("the connection was closed");
                }
                head.append((char) next);
            }
            if (!head.toString().startsWith("HTTP/1.1 200 ")) {
                throw new IllegalStateException(head.substring(0, 12));
            }
            int at = head.toString().toLowerCase(java.util.Locale.ROOT).indexOf("content-length:") + 15;
            return Integer.parseInt(head.substring(at, head.indexOf("\r\n", at)).strip());
        }
    }
}
