package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.Test;

/**
 * The packaged program with little memory, while two hundred slow clients bring files at once. It answers others meanwhile, and uses no
 * thread for each of them.
 */
class ManyUploadsIT {

    private static final int UPLOADS = 200;
    private static final int READS = 40;
    private static final int PARTS = 20;
    private static final int PART = 64 * 1024;
    private static final long PAUSE_MILLIS = 50;

    @Test
    void the_desk_answers_while_two_hundred_bring_files() throws Exception {
        try (Program program = Program.onH2().withoutModel().with(Map.of("JAVA_TOOL_OPTIONS", "-Xmx192m"))) {
            Wire desk = program.start();
            String place = Bringer.item(desk);
            desk.get("/v1/cases");
            double before = metric(program, "jvm_threads_live_threads ");
            var begun = new CountDownLatch(UPLOADS);
            var counted = new CountDownLatch(1);
            try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> uploads = new ArrayList<>();
                for (int upload = 0; upload < UPLOADS; upload++) {
                    byte letter = (byte) ('a' + upload % 26);
                    int number = upload;
                    uploads.add(clients.submit(() -> slowly(program.port(), place, letter, number, begun, counted)));
                }
                assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
                await().atMost(Duration.ofSeconds(30)).until(() -> metric(program, "docket_files_incoming "), incoming -> incoming == UPLOADS);
                read(desk);
                counted.countDown();
                for (Future<Integer> upload : uploads) {
                    assertThat(upload.get()).isEqualTo(201);
                }
                double more = metric(program, "jvm_threads_peak_threads ") - before;
                System.out.printf("while %d uploads were under way: %d reads answered, %d threads more%n", UPLOADS, READS, (long) more);
                assertThat(more).isLessThan(60);
            }
            assertThat(metric(program, "docket_files_incoming ")).isZero();
            assertThat(program.stop()).isTrue();
        }
    }

    /** All uploads wait for more of their bodies meanwhile: if they held the threads that answer, these reads would not end. */
    private static void read(Wire desk) throws IOException, InterruptedException {
        for (int read = 0; read < READS; read++) {
            assertThat(desk.get("/v1/cases").path("items").isArray()).isTrue();
        }
    }

    /** The status of a file that arrives a part at a time, and continues after the second one when all are {@code counted}. */
    private static int slowly(int port, String place, byte letter, int number, CountDownLatch begun, CountDownLatch counted) throws IOException, InterruptedException {
        byte[] part = new byte[PART];
        Arrays.fill(part, letter);
        byte[] first = ("number " + number + "\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(first, 0, part, 0, first.length);
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("POST " + place + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Program.KEY + "\r\nContent-Length: "
                    + PARTS * PART + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < PARTS; sent++) {
                socket.getOutputStream().write(part);
                if (sent == 1) {
                    begun.countDown();
                    counted.await();
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            InputStream in = socket.getInputStream();
            return Integer.parseInt(new String(in.readNBytes(12), StandardCharsets.US_ASCII).substring(9));
        }
    }

    private static double metric(Program program, String name) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + "/metrics")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body().lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst().orElseThrow();
    }
}
