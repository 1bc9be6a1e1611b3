package org.docket.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Bringing a file beside a bare handler that writes it to the same disk, taking one beside nginx, and the heap while many come in.
 * Arguments: the packaged program, MiB of a file, rounds, files at once.
 */
public final class FileTransfers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long MIB = 1 << 20;
    private static final long EACH_AT_ONCE = 4 * MIB;

    private final Server server;
    private final String files;
    private int brought;

    FileTransfers(Server server) throws Exception {
        this.server = server;
        String source = made("/v1/sources", "{\"name\": \"Harbor\", \"kind\": \"OTHER\", \"reliability\": \"B\"}");
        String file = made("/v1/cases", "{\"claim\": {\"text\": \"It happened.\", \"language\": \"en\"}}");
        String item = made("/v1/cases/" + file + "/evidence",
                "{\"kind\": \"IMAGE\", \"stance\": \"SUPPORTS\", \"sourceId\": \"" + source + "\", \"credibility\": 2}");
        files = "/v1/cases/" + file + "/evidence/" + item + "/files";
    }

    public static void main(String... args) throws Exception {
        try (var server = new Server(Path.of(args[0]))) {
            new FileTransfers(server).measure(Long.parseLong(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        }
    }

    /** @param many files that come in at once */
    void measure(long mebibytes, int rounds, int many) throws Exception {
        bring(mebibytes * MIB, rounds);
        take(mebibytes * MIB, rounds);
        atOnce(many);
    }

    private void bring(long size, int rounds) throws Exception {
        compare("bring " + size / MIB + " MiB", "a bare sink, synced", size, rounds, () -> send(files, size), () -> send("/bench/sink", size));
    }

    private void take(long size, int rounds) throws Exception {
        String address = files + "/" + largest();
        if (!Nginx.isThere()) {
            System.out.println("nginx is not there: taking is not compared");
            return;
        }
        Path folder = Files.createTempDirectory("docket-bench-nginx-");
        try (var nginx = new Nginx(folder, "{}")) {
            try (var out = Files.newOutputStream(folder.resolve("files/file"))) {
                byte[] part = new byte[(int) MIB];
                Arrays.fill(part, (byte) 'a');
                for (long left = size; left > 0; left -= MIB) {
                    out.write(part);
                }
            }
            compare("take " + size / MIB + " MiB", "nginx", size, rounds, () -> FileWire.take(server.port, address), () -> FileWire.take(nginx.port, "/file"));
        }
    }

    /** The live heap in the middle of many uploads, over that before them. */
    private void atOnce(int many) throws Exception {
        long before = server.heapAfterCollection();
        var half = new CountDownLatch(many);
        var on = new CountDownLatch(1);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = new ArrayList<Future<Integer>>();
            for (int i = 0; i < many; i++) {
                String name = "at once " + i;
                uploads.add(clients.submit(() -> FileWire.send(server.port, files, name, EACH_AT_ONCE, () -> {
                    half.countDown();
                    await(on);
                })));
            }
            half.await();
            long during = server.heapAfterCollection();
            on.countDown();
            for (Future<Integer> upload : uploads) {
                require(upload.get());
            }
            System.out.printf("| heap with %d files of %d MiB half in | %,d kB more than before, %,d kB each |%n", many, EACH_AT_ONCE / MIB,
                    (during - before) >> 10, ((during - before) >> 10) / many);
        }
    }

    private void compare(String what, String beside, long size, int rounds, Callable<?> ours, Callable<?> theirs) throws Exception {
        var us = new double[rounds];
        var them = new double[rounds];
        for (int round = -2; round < rounds; round++) {
            double our = seconds(ours);
            double their = seconds(theirs);
            if (round >= 0) {
                us[round] = our;
                them[round] = their;
            }
        }
        Arrays.sort(us);
        Arrays.sort(them);
        double our = size / us[rounds / 2] / 1e6;
        double their = size / them[rounds / 2] / 1e6;
        System.out.printf("| %s | %,.0f MB/s | %s | %,.0f MB/s | %.2f |%n", what, our, beside, their, our / their);
    }

    private static double seconds(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e9;
    }

    private int send(String path, long size) throws IOException {
        int status = FileWire.send(server.port, path, "file " + brought++, size, () -> { });
        require(status);
        return status;
    }

    private static void require(int status) {
        if (status != 201) {
            throw new IllegalStateException("a file was answered with " + status);
        }
    }

    private String largest() throws Exception {
        return call(HttpRequest.newBuilder().GET(), files + "?limit=1", "/items/0/sha256");
    }

    private String made(String path, String body) throws Exception {
        return call(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json"), path, "/id");
    }

    private String call(HttpRequest.Builder request, String path, String pointer) throws Exception {
        var answer = HTTP.send(request.uri(URI.create("http://127.0.0.1:" + server.port + path)).header("Authorization", "Bearer " + Server.KEY).build(),
                HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).at(pointer).asText();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
