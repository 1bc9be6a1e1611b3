package org.docket.survival;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.docket.packaged.Program;

/** People and programs that go on asking one address, whatever happens behind it. */
final class Traffic implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI front;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();
    private final Set<Long> told = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    private Traffic(URI front) {
        this.front = front;
    }

    /** Writers, readers, one who waits for changes, and one who listens to the stream from {@code position} on. */
    static Traffic on(URI front, long position) {
        var traffic = new Traffic(front);
        for (int i = 0; i < 2; i++) {
            traffic.begin(() -> traffic.write());
            traffic.begin(() -> traffic.read("/v1/verdicts?limit=20"));
        }
        var asked = new AtomicLong(position);
        traffic.begin(() -> traffic.awaitChange(asked));
        traffic.begin(traffic.new Listener(position));
        return traffic;
    }

    /** What was answered otherwise than it should be, or not at all. */
    Queue<String> failures() {
        return failures;
    }

    int answers() {
        return answers.get();
    }

    /** How many connections the stream took. */
    int streams() {
        return streams.get();
    }

    /** The numbers of the cases that the stream told of. */
    Set<Long> told() {
        return told;
    }

    @Override
    public void close() {
        try {
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all of them; may be called before {@link #close}, to read afterwards what they saw. */
    void end() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(8));
            thread.interrupt();
        }
        http.shutdownNow();
    }

    private interface Turn {
        void take() throws IOException, InterruptedException;
    }

    private void begin(Turn turn) {
        threads.add(Thread.ofPlatform().start(() -> {
            while (!stopped) {
                try {
                    turn.take();
                    Thread.sleep(A_MOMENT);
                } catch (InterruptedException e) {
                    return;
                } catch (IOException e) {
                    failures.add(e.toString());
                }
            }
        }));
    }

    private void write() throws IOException, InterruptedException {
        send(request("/v1/cases").header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("claim", Map.of("text", "It is said again.", "language", "en"))))), 201);
    }

    private void read(String path) throws IOException, InterruptedException {
        send(request(path).timeout(Duration.ofSeconds(20)), 200);
    }

    private void awaitChange(AtomicLong after) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/v1/verdicts/changes?wait=5&after=" + after).timeout(Duration.ofSeconds(20)), 200);
        if (answer.statusCode() == 200) {
            after.set(JSON.readTree(answer.body()).path("position").asLong());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpRequest sent = request.build();
        HttpResponse<String> answer = http.send(sent, HttpResponse.BodyHandlers.ofString());
        answers.incrementAndGet();
        if (answer.statusCode() != expected) {
            failures.add("%s %s answered %d: %s".formatted(sent.method(), sent.uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(front.resolve(path)).header("Authorization", "Bearer " + Program.KEY);
    }

    /** Comes back with the last id whenever the stream ends, as browsers do. */
    private final class Listener implements Turn {

        private long last;

        private Listener(long position) {
            last = position;
        }

        @Override
        public void take() throws IOException, InterruptedException {
            var answer = http.send(HttpRequest.newBuilder(front.resolve("/v1/verdicts/stream")).header("Last-Event-ID", String.valueOf(last)).build(),
                    HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                failures.add("the stream answered " + answer.statusCode());
                return;
            }
            streams.incrementAndGet();
            answer.body().takeWhile(line -> !stopped).forEach(this::hear);
        }

        private void hear(String line) {
            after(line, "id: ").ifPresent(id -> last = Long.parseLong(id));
            after(line, "data: ").ifPresent(data -> {
                try {
                    told.add(JSON.readTree(data).path("number").asLong());
                } catch (IOException e) {
                    failures.add(e.toString());
                }
            });
        }

        private static Optional<String> after(String line, String name) {
            return line.startsWith(name) ? Optional.of(line.substring(name.length())) : Optional.empty();
        }
    }
}
