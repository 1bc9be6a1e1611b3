package org.docket.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The load generator {@code wrk}: one thread on a processor of its own, which answers are asked for one after the other. */
final class Wrk {

    private static final int CONNECTIONS = 32;
    /** wrk takes whole seconds; a shorter run is interrupted. */
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ANSWERED = "ANSWERED";
    private static final String SCRIPT = """
            local asked = {}
            local at = 0
            init = function(arguments)
              for line in io.lines(os.getenv("ASKED")) do
                local path, rest = line:match("^(%S+)%s*(.*)")
                local host = wrk.headers["Host"]
                if rest:sub(1, 1) == "{" then
                  asked[#asked + 1] = wrk.format("POST", path, {["Host"] = host, ["Content-Type"] = "application/json"}, rest)
                else
                  asked[#asked + 1] = wrk.format("GET", path, {["Host"] = host, ["If-None-Match"] = rest ~= "" and rest or nil})
                end
              end
            end
            request = function()
              at = at % #asked + 1
              return asked[at]
            end
            if os.getenv("PRINTS_FIRST_ANSWER") then
              local printed = false
              response = function()
                if not printed then
                  printed = true
                  io.write("ANSWERED\\n")
                  io.flush()
                end
              end
            end
            done = function(summary, latency)
              local errors = summary.errors
              io.write(string.format("DONE %d %d %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(50),
                latency:percentile(99), latency:percentile(99.9), errors.connect + errors.read + errors.write + errors.status + errors.timeout))
            end
            """;

    private final Path folder;

    Wrk(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("asked.lua"), SCRIPT);
    }

    /** Times in microseconds. */
    record Round(long requests, long micros, long p50, long p99, long p999) {

        double perSecond() {
            return requests * 1e6 / micros;
        }
    }

    static boolean isThere() {
        return Processes.isThere("wrk") && Processes.isThere("taskset");
    }

    /** @param asked a path a line, with an ETag behind it where 304 is meant, and a JSON object where something is posted */
    Round run(int port, List<String> asked, Duration time) throws IOException, InterruptedException {
        return run(port, asked, time, CONNECTIONS);
    }

    Round run(int port, List<String> asked, Duration time, int connections) throws IOException, InterruptedException {
        Path list = Files.write(folder.resolve("asked"), asked);
        boolean isShort = time.compareTo(LEAST) < 0;
        var builder = new ProcessBuilder("taskset", "-c", "1", "wrk", "-t1", "-c" + connections, "-d" + (isShort ? PATIENCE : time).toSeconds() + "s",
                "--timeout", "60s", "-s", folder.resolve("asked.lua").toString(), "http://127.0.0.1:" + port).redirectErrorStream(true);
        builder.environment().put("ASKED", list.toString());
        String said = isShort ? interrupted(builder, time) : Processes.output(builder);
        String[] done = said.lines().filter(line -> line.startsWith("DONE ")).findFirst()
                .orElseThrow(() -> new IllegalStateException(said)).split(" ");
        if (Long.parseLong(done[6]) > 0) {
            throw new IllegalStateException("not all were answered well: " + said);
        }
        var round = new Round(Long.parseLong(done[1]), Long.parseLong(done[2]), Long.parseLong(done[3]), Long.parseLong(done[4]), Long.parseLong(done[5]));
        if (round.requests() == 0) {
            throw new IllegalStateException("no request was answered: " + said);
        }
        return round;
    }

    /** Returns the output of a run that ends once {@code time} has passed and at least one request was answered. */
    private static String interrupted(ProcessBuilder builder, Duration time) throws IOException, InterruptedException {
        builder.environment().put("PRINTS_FIRST_ANSWER", "true");
        long end = System.nanoTime() + time.toNanos();
        Process process = builder.start();
        var said = new StringBuilder();
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.equals(ANSWERED)) {
                    TimeUnit.NANOSECONDS.sleep(Math.max(0, end - System.nanoTime()));
                    Processes.output(new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()));
                }
            }
        }
        process.waitFor();
        return said.toString();
    }
}
