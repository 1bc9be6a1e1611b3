import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records the AOT cache of a built program, {@code docket.aot} beside its {@code quarkus-run.jar}: classes of the start, and the profiles of
 * the methods that requests call (JEP 515). The program runs on data of its own, answers the requests of the README and a few thousand
 * reads, moves and searches, and ends. Needs a JDK alone: {@code java Recording.java bin/docket target/quarkus-app}.
 */
public final class Recording {

    private static final int READS = 500;
    private static final int MOVES = 150;
    private static final int SEARCHES = 100;
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofMinutes(3);

    private Recording() {}

    /** @param arguments the launcher, and the folder of the program that it starts */
    public static void main(String... arguments) throws Exception {
        try {
            record(Path.of(arguments[0]), Path.of(arguments[1]), Map.of("DOCKET_DB_URL", System.getenv().getOrDefault("DOCKET_RECORD_DB_URL", "")));
        } catch (IllegalStateException e) {
            System.err.println("recording: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Throws an IllegalStateException that shows the program's output if no cache was written. */
    static void record(Path launcher, Path program, Map<String, String> settings) throws Exception {
        Path cache = program.resolve("docket.aot");
        Files.deleteIfExists(cache);
        Path folder = Files.createTempDirectory("docket-recording-");
        try {
            Path output = folder.resolve("output.log");
            int port = freePort();
            Process server = started(launcher, program, settings, folder, port);
            try {
                var desk = new Desk(port);
                awaitReady(desk, server, output);
                serve(desk);
                server.destroy();
                require(server.waitFor(END.toSeconds(), TimeUnit.SECONDS), "the program did not end", output);
            } finally {
                server.destroyForcibly();
            }
            require(Files.exists(cache), "the program wrote no cache", output);
        } finally {
            remove(folder);
        }
    }

    private static Process started(Path launcher, Path program, Map<String, String> settings, Path folder, int port) throws IOException {
        var start = new ProcessBuilder(launcher.toAbsolutePath().toString()).redirectErrorStream(true).redirectOutput(folder.resolve("output.log").toFile());
        start.environment().keySet().removeIf(name -> name.startsWith("DOCKET_") || name.startsWith("QUARKUS_"));
        start.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "DOCKET_RECORD", "true",
                "DOCKET_JAR", program.resolve("quarkus-run.jar").toAbsolutePath().toString(), "DOCKET_DATA_DIR", folder.resolve("data").toString(),
                "DOCKET_ADMIN_KEY", Desk.KEY, "DOCKET_DEMO", "true", "DOCKET_SUBMISSIONS_OPEN", "true",
                "QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", String.valueOf(port)));
        start.environment().putAll(settings);
        return start.start();
    }

    private static void awaitReady(Desk desk, Process server, Path output) throws Exception {
        long end = System.nanoTime() + START.toNanos();
        while (!desk.isReady()) {
            require(server.isAlive() && System.nanoTime() < end, "the program did not start", output);
            Thread.sleep(100);
        }
    }

    private static void serve(Desk desk) throws Exception {
        var cases = desk.casesToMove(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (String id : cases) {
                work.add(() -> desk.reads(READS));
                work.add(() -> desk.moves(id, MOVES));
                work.add(() -> desk.searches(SEARCHES));
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause().getMessage()), e);
        }
        desk.newcomer();
    }

    private static void require(boolean condition, String fault, Path output) throws IOException {
        if (!condition) {
            throw new IllegalStateException(fault + ":\n" + Files.readString(output));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}

/** Requests to the program that is recorded. An answer with a status of 500 or more fails the recording. */
final class Desk {

    static final String KEY = "key-of-a-recording-" + UUID.randomUUID();

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("\"key\":\"([^\"]+)\"");
    private static final List<String> READ = List.of("/v1/verdicts?limit=20", "/v1/verdicts?topic=arms&limit=5", "/v1/verdicts/%s", "/v1/verdicts/%s/history",
            "/v1/verdicts/%s/claim-review", "/v1/verdicts/%s/badge.svg", "/v1/verdicts/changes?after=0&limit=10", "/v1/statistics", "/v1/workflow",
            "/v1/cases?sort=number&limit=10", "/v1/cases/%s", "/v1/cases/%s/history", "/v1/cases/%s/matches", "/v1/queue", "/v1/me", "/", "/verdicts/%s",
            "/feeds/verdicts.atom", "/health/ready", "/metrics");
    private static final List<String> SEARCH = List.of("/v1/verdicts?q=artillery+shells&highlights=true&facets=status", "/v1/verdicts?q=russia", "/v1/cases?q=ferry+door",
            "/v1alpha1/claims:search?query=shells", "/?q=russia");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private List<String> published = List.of();

    Desk(int port) {
        server = "http://127.0.0.1:" + port;
    }

    boolean isReady() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(server + "/health/ready")).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Cases with enough evidence to be disputed and corroborated in turns. */
    List<String> casesToMove(int count) throws Exception {
        published = all(ID, get("/v1/verdicts?limit=20"));
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sources.add(first(ID, post(KEY, "/v1/sources", "{\"name\":\"Source %d\",\"kind\":\"AGENCY\",\"reliability\":\"B\"}".formatted(i))));
        }
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = opened("The ferry sailed with its doors open, said witness %d.".formatted(i));
            for (int j = 0; j < sources.size(); j++) {
                attach(id, sources.get(j), j % 2 == 0 ? "SUPPORTS" : "REFUTES");
            }
            cases.add(id);
        }
        return cases;
    }

    Void reads(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            get(READ.get(i % READ.size()).formatted(published.get(i % published.size())));
        }
        return null;
    }

    Void moves(String id, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            post(KEY, "/v1/cases/" + id + "/moves", "{\"move\":\"%s\",\"reason\":\"Seen.\"}".formatted(i % 2 == 0 ? "DISPUTE" : "CORROBORATE"));
        }
        return null;
    }

    Void searches(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            if (i % 6 == 0) {
                post("", "/v1/matches", "{\"text\":\"Is North Korea secretly supplying Russia with shells?\"}");
            } else {
                get(SEARCH.get(i % SEARCH.size()));
            }
        }
        return null;
    }

    /** Sends the requests that the README shows, in its order. */
    void newcomer() throws Exception {
        String source = first(ID, post(KEY, "/v1/sources", "{\"name\":\"Harbor authority\",\"kind\":\"AGENCY\",\"reliability\":\"B\"}"));
        String id = opened("The ferry sailed with its doors open.");
        get("/v1/cases/" + id + "/matches");
        attach(id, source, "SUPPORTS");
        get("/v1/cases/" + id);
        post(KEY, "/v1/cases/" + id + "/moves", "{\"move\":\"CORROBORATE\",\"reason\":\"The video shows it.\"}");
        get("/v1/cases/" + id + "/history");
        String checker = person("Ines", "CHECKER");
        String reviewer = person("Tom", "REVIEWER");
        String ines = key(checker, "\"cases:read\",\"cases:write\",\"verdicts:publish\"");
        String tom = key(reviewer, "\"cases:read\",\"moves:review\"");
        post(KEY, "/v1/people/" + checker + "/invitation", "");
        String proposal = first(ID, post(ines, "/v1/cases/" + id + "/publication", "{\"summary\":\"Nothing but one video says so.\"}"));
        post(tom, "/v1/proposals/" + proposal + "/approval", "");
        get("/v1/verdicts/" + id);
        get("/v1/exports?format=CSV");
        get("/openapi");
    }

    private String person(String name, String role) throws Exception {
        return first(ID, post(KEY, "/v1/people", "{\"name\":\"%1$s\",\"email\":\"%1$s@recording.example\",\"roles\":[\"%2$s\"]}".formatted(name, role)));
    }

    private String key(String owner, String scopes) throws Exception {
        return first(SECRET, post(KEY, "/v1/keys", "{\"ownerId\":\"%s\",\"scopes\":[%s]}".formatted(owner, scopes)));
    }

    private String opened(String text) throws Exception {
        return first(ID, post(KEY, "/v1/cases", "{\"claim\":{\"text\":\"%s\",\"language\":\"en\"}}".formatted(text)));
    }

    private void attach(String id, String source, String stance) throws Exception {
        post(KEY, "/v1/cases/" + id + "/evidence", "{\"kind\":\"VIDEO\",\"stance\":\"%s\",\"sourceId\":\"%s\",\"credibility\":2}".formatted(stance, source));
    }

    private String get(String path) throws Exception {
        return answer(request(path.startsWith("/v1/verdicts") || path.startsWith("/v1/exports") ? "" : KEY, path).GET());
    }

    private String post(String key, String path, String body) throws Exception {
        return answer(request(key, path).header("Content-Type", "application/json").header("If-Match", "*").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String key, String path) {
        var request = HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofMinutes(1));
        return key.isEmpty() || !path.startsWith("/v1/") ? request : request.header("Authorization", "Bearer " + key);
    }

    private String answer(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
            throw new IllegalStateException(answer.request().method() + " " + answer.uri().getPath() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static List<String> all(Pattern pattern, String answer) {
        return pattern.matcher(answer).results().map(found -> found.group(1)).toList();
    }

    private static String first(Pattern pattern, String answer) {
        Matcher found = pattern.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + answer);
        }
        return found.group(1);
    }
}
