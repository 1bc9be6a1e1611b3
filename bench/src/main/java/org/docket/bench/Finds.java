package org.docket.bench;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.docket.bench.Wrk.Round;
import org.docket.platform.BenchIds;

/**
 * Measures searches beside a bare handler of the same process: the server on one processor, the load on the other, by turns. Each line asks
 * many different questions in turn, so that hardly any answer is ready. Arguments: the packaged program, seconds of warming up, seconds a
 * round, claims.
 */
public final class Finds {

    private static final int CONNECTIONS = 32;
    /** Above so many claims a question takes so long that fewer ask at once: the one processor would keep them waiting, and cut them off. */
    private static final int LARGE = 100_000;
    private static final int FEW_CONNECTIONS = 8;
    private static final int ASKED_WORDS = 20;
    private static final int FILLED_AT_ONCE = 100_000;
    /** Enough for the graph that more than 50,000 meanings are searched by; of more it would take the model too long to be waited for. */
    private static final int WITH_MEANING = 60_000;

    private final Server server;
    private final Wrk wrk;
    private final Pace pace;
    private final Size size;
    private final int connections;

    private Finds(Server server, int claims, Pace pace, Size size) throws Exception {
        this.server = server;
        connections = claims > LARGE ? FEW_CONNECTIONS : CONNECTIONS;
        this.wrk = new Wrk(Files.createTempDirectory("docket-finds-"));
        this.pace = pace;
        this.size = size;
    }

    /**
     * What is asked.
     *
     * @param questions different ones in each line
     * @param paged frequent words whose pages are asked for
     * @param laterPage the page behind the first that is asked for
     */
    record Size(int questions, int paged, int laterPage) {

        static final Size WHOLE = new Size(20_000, 150, 25);
        static final Size SMALLEST = new Size(20, 2, 1);
    }

    public static void main(String... args) throws Exception {
        if (!Wrk.isThere()) {
            System.out.println("searches: skipped, wrk or taskset is missing");
            return;
        }
        int claims = Integer.parseInt(args[3]);
        try (var server = new Server(Path.of(args[0]), claims <= WITH_MEANING)) {
            measure(server, claims, claims <= WITH_MEANING, Pace.of(args[1], args[2]), Size.WHOLE);
        }
    }

    /** @param meaning whether the server gives claims their meaning */
    static void measure(Server filling, int claims, boolean meaning, Pace pace, Size size) throws Exception {
        System.err.printf("filling the log with %,d verdicts%n", claims);
        fill(filling.stop(), claims);
        Server server = filling.restartedOnOneProcessor();
        long begun = System.nanoTime();
        awaitIndex(server);
        double seconds = (System.nanoTime() - begun) / 1e9 + server.startedAfter().toMillis() / 1e3;
        System.out.printf("%n%,d claims; both indexes made %.1f s after the start (of which the board), %,d MB on disk; heap %,d MB after a collection%n",
                claims, seconds, server.bytes("search") >> 20, server.heapAfterCollection() >> 20);
        if (meaning) {
            awaitMeanings(server);
        }
        new Finds(server, claims, pace, size).table();
    }

    /** While the program is away: nobody reads along. */
    private static void fill(Path data, int claims) throws SQLException {
        try (Connection connection = PlainCopy.open(data.resolve("docket"))) {
            connection.setAutoCommit(false);
            for (int left = claims; left > 0; left -= FILLED_AT_ONCE) {
                new VerdictFiller(new Sql(connection), BenchIds.fresh(), Clock.systemUTC(), true).upTo(Math.min(left, FILLED_AT_ONCE));
                connection.commit();
            }
        }
    }

    private static void awaitIndex(Server server) throws Exception {
        HttpResponse<String> answer = server.get("/v1/verdicts?q=x");
        while (answer.statusCode() != 200 || !server.get("/health/ready").body().contains("\"complete\": true")) {
            Thread.sleep(200);
            answer = server.get("/v1/verdicts?q=x");
        }
    }

    private static void awaitMeanings(Server server) throws Exception {
        long begun = System.nanoTime();
        while (server.post("/v1/matches", "{\"text\": \"anything\"}").contains("\"degraded\":true")) {
            Thread.sleep(1_000);
        }
        System.out.printf("%nmeanings of all of them %.1f s later%n", (System.nanoTime() - begun) / 1e9);
    }

    private void table() throws Exception {
        server.put("/bench/bare", server.get("/v1/verdicts?limit=20&q=" + Vocabulary.word(3)).body());
        System.out.printf("%n| what | a second | p50 µs | p99 | processor µs | to the bare handler |%n|---|---:|---:|---:|---:|---:|%n");
        compare("bare handler, a page of 20", many(i -> "/bench/bare?" + i));
        compare("one word", many(i -> "/v1/verdicts?q=" + word(i) + "+"));
        compare("one frequent word, with a filter", many(i -> respelled("/v1/verdicts?q=" + Vocabulary.word(1 + i % 20) + "+&updatedSince=2000-01-01T00:00:00Z&sort=relevance", i)));
        compare("two words", many(i -> "/v1/verdicts?q=" + of(i, 2) + "+"));
        compare("two words, 5 a page", many(i -> "/v1/verdicts?limit=5&q=" + of(i, 2) + "+"));
        compare("a phrase", many(i -> "/v1/verdicts?q=%22" + of(i, 2) + "%22"));
        compare("the beginning of a word", many(i -> respelled("/v1/verdicts?q=" + word(i).substring(0, 4) + "&sort=relevance", i)));
        compare("two words, highlights and facets", many(i -> "/v1/verdicts?highlights=true&facets=status,topic&q=" + of(i, 2) + "+"));
        compare("a frequent word, page 1", pages(0));
        compare("a frequent word, page " + size.laterPage(), pages(size.laterPage()));
        compare("claims:search", many(i -> "/v1alpha1/claims:search?prettyPrint=false&query=" + of(i, 3)));
        compare("a match, one at a time", many(i -> "/v1/matches {\"language\": \"en\", \"text\": \"" + Vocabulary.words(i, ASKED_WORDS) + "\"}"), 1);
        compare("claims:search, ready", IntStream.range(0, 50).mapToObj(i -> "/v1alpha1/claims:search?prettyPrint=false&query=" + of(i, 3)).toList());
    }

    private List<String> many(IntFunction<String> question) {
        return IntStream.range(0, size.questions()).mapToObj(question).toList();
    }

    private static String word(int i) {
        return Vocabulary.words(i, 1);
    }

    /** Words that stand together in one claim, so that something is found. */
    private static String of(int i, int count) {
        return URLEncoder.encode(Vocabulary.words(i, count), StandardCharsets.UTF_8);
    }

    /**
     * The same address with letters of its last value written as {@code %xx}, others for each {@code i}: it asks for the same, and was not asked before, so
     * that its answer is not ready.
     */
    private static String respelled(String address, int i) {
        int value = address.lastIndexOf('=') + 1;
        var spelled = new StringBuilder(address.substring(0, value));
        for (int at = value; at < address.length(); at++) {
            char letter = address.charAt(at);
            boolean escaped = Character.isLetter(letter) && at - value < Integer.SIZE && (i >> (at - value) & 1) == 1;
            spelled.append(escaped ? "%%%02X".formatted((int) letter) : letter);
        }
        return spelled.toString();
    }

    /** The addresses of one page each of what many words find, in many spellings. */
    private List<String> pages(int page) throws Exception {
        var starts = new ArrayList<String>();
        for (int rank = 1; rank <= size.paged(); rank++) {
            String start = "/v1/verdicts?q=" + Vocabulary.word(rank) + '+';
            String next = start;
            for (int i = 0; i < page && next != null; i++) {
                String cursor = new JsonObject(server.get(next).body()).getString("next");
                next = cursor == null ? null : start + "&cursor=" + cursor;
            }
            if (next != null) {
                starts.add(next);
            }
        }
        return many(i -> respelled(starts.get(i % starts.size()), i / starts.size()));
    }

    private void compare(String name, List<String> asked) throws Exception {
        compare(name, asked, connections);
    }

    private void compare(String name, List<String> asked, int connections) throws Exception {
        List<String> bare = many(i -> "/bench/bare?" + i);
        if (!pace.warmUp().isZero()) {
            wrk.run(server.port, bare, pace.warmUp(), connections);
            wrk.run(server.port, asked, pace.warmUp(), connections);
        }
        var rounds = new ArrayList<Measured>();
        for (int i = 0; i < pace.rounds(); i++) {
            double limit = wrk.run(server.port, bare, pace.round(), connections).perSecond();
            long used = Processes.processorMicros(server.pid());
            Round done = wrk.run(server.port, asked, pace.round(), connections);
            rounds.add(new Measured(done, (double) (Processes.processorMicros(server.pid()) - used) / done.requests(), done.perSecond() / limit));
        }
        rounds.sort((a, b) -> Double.compare(a.round().perSecond(), b.round().perSecond()));
        Measured middle = rounds.get(rounds.size() / 2);
        System.out.printf("| %s | %,.0f | %,d | %,d | %.0f | %.3f |%n", name, middle.round().perSecond(), middle.round().p50(), middle.round().p99(),
                middle.micros(), middle.ratio());
    }

    private record Measured(Round round, double micros, double ratio) {}
}
