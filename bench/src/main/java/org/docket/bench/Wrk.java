package org.docket.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The load generator {@code wrk}: one thread on a processor of its own, which answers are asked for one after the other. */
final class Wrk {

    private static final int CONNECTIONS = 32;
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
        var builder = new ProcessBuilder("taskset", "-c", "1", "wrk", "-t1", "-c" + connections, "-d" + time.toSeconds() + "s", "--timeout", "60s", "-s",
                folder.resolve("asked.lua").toString(), "http://127.0.0.1:" + port).redirectErrorStream(true);
        builder.environment().put("ASKED", list.toString());
        String said = Processes.output(builder);
        String[] done = said.lines().filter(line -> line.startsWith("DONE ")).findFirst()
                .orElseThrow(() -> new IllegalStateException(said)).split(" ");
        if (Long.parseLong(done[6]) > 0) {
            throw new IllegalStateException("not all were answered well: " + said);
        }
        return new Round(Long.parseLong(done[1]), Long.parseLong(done[2]), Long.parseLong(done[3]), Long.parseLong(done[4]), Long.parseLong(done[5]));
    }
}
