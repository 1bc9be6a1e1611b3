package org.docket.packaged;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.times.StartTime;

/** The packaged program as a process, over data that outlive it. Its output is in {@code server.log} of its folder. */
public final class Program implements AutoCloseable {

    /** The key that it is given, where it does not make one. */
    public static final String KEY = "a-key-for-tests-of-more-than-32-characters";

    private static final String READY = "Docket is ready.";

    /** No second compiler and the simplest collector: a process that lives for seconds starts sooner with them. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    /** The JVM warns of parts of a cache that it leaves out; {@code bin/docket} keeps that quiet, too. */
    private static final String CACHE_SILENT = "-Xlog:aot=off,aot*=off,cds=off,cds*=off";

    private final String jar;
    private final Path folder;
    private final Map<String, String> settings;
    private final int port;
    private boolean recorded;
    private Process server;
    private long begun;

    private Program(String jar, Path folder, Map<String, String> settings) throws IOException {
        this.jar = jar;
        this.folder = folder;
        this.settings = settings;
        this.port = Ports.free();
    }

    /** Over H2, in a folder of its own. */
    public static Program onH2() throws IOException {
        Path folder = emptyFolder();
        return new Program("target/quarkus-app/quarkus-run.jar", folder, Map.of("DOCKET_DATA_DIR", folder.toString(), "DOCKET_ADMIN_KEY", KEY));
    }

    /** Over the PostgreSQL at {@code url}, which says who logs in. */
    public static Program onPostgres(String url) throws IOException {
        Path folder = emptyFolder();
        return new Program("target/quarkus-pg/quarkus-run.jar", folder,
                Map.of("QUARKUS_PROFILE", "pg", "DOCKET_DB_URL", url, "DOCKET_ADMIN_KEY", KEY, "DOCKET_DATA_DIR", folder.toString()));
    }

    /** As {@code make run} starts it for the first time: with the demo desk, and a key that it makes. */
    public static Program withTheDemo() throws IOException {
        Path folder = emptyFolder();
        return new Program("target/quarkus-app/quarkus-run.jar", folder, Map.of("DOCKET_DATA_DIR", folder.toString(), "DOCKET_DEMO", "true"));
    }

    /** Over TLS with the certificate in {@code keyStore}; whoever comes without is sent there. */
    public static Program overTls(Path keyStore, String password, int tlsPort) throws IOException {
        Path folder = emptyFolder();
        return new Program("target/quarkus-app/quarkus-run.jar", folder, Map.of("DOCKET_DATA_DIR", folder.toString(), "DOCKET_ADMIN_KEY", KEY,
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE", keyStore.toString(),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD", password,
                "QUARKUS_HTTP_SSL_PORT", String.valueOf(tlsPort),
                "QUARKUS_HTTP_INSECURE_REQUESTS", "redirect"));
    }

    /** The same, with everything in its log that the program and its libraries can say at {@code level}. */
    public Program saying(String level) throws IOException {
        return with(Map.of("QUARKUS_LOG_LEVEL", level));
    }

    /** The same without the model of sentences, which a program loads for seconds when it gets its first claim. */
    public Program withoutModel() throws IOException {
        return with(Map.of("DOCKET_MATCHING_MEANING_ENABLED", "false"));
    }

    /** The same with more variables in its environment. */
    public Program with(Map<String, String> variables) throws IOException {
        var more = new HashMap<>(settings);
        more.putAll(variables);
        return new Program(jar, folder, more);
    }

    /** The same, whose server writes its AOT cache when it ends. */
    Program recording() throws IOException {
        Program program = with(Map.of());
        program.recorded = true;
        return program;
    }

    /** The AOT cache of the program, for tests alone: {@code make package} records another. */
    Path cache() {
        return Path.of(jar).resolveSibling("tests.aot");
    }

    /** The same over the same data, as the checkout of another version built it. */
    public Program of(Path checkout) throws IOException {
        return new Program(checkout.resolve(jar).toString(), folder, settings);
    }

    /** Starts the server; returns once it is ready. */
    public Wire start() throws IOException, InterruptedException {
        return StartTime.measure(this::startAndWait);
    }

    private Wire startAndWait() throws IOException, InterruptedException {
        begun = Files.exists(log()) ? Files.size(log()) : 0;
        server = run();
        var wire = new Wire(URI.create("http://localhost:" + port), KEY);
        var operations = new Wire(URI.create("http://localhost:" + settings.getOrDefault("DOCKET_MANAGEMENT_PORT", String.valueOf(port))), KEY);
        while (!operations.answers("/health/ready")) {
            if (!server.isAlive()) {
                throw new IllegalStateException("did not start: see " + log());
            }
            Thread.sleep(100);
        }
        return wire;
    }

    /** What {@code kill -9} does. */
    public void kill() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    /** Has it stand still, with all that it holds, as a machine does whose hypervisor has no time for it. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on, none the wiser. */
    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(server.pid())).start().waitFor();
    }

    /** Asks the server to end; whether it did within 20 seconds. */
    public boolean stop() throws InterruptedException {
        server.destroy();
        return server.waitFor(20, TimeUnit.SECONDS);
    }

    /** Asks the server to end, and waits for whatever it does before that. */
    void end() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(3, TimeUnit.MINUTES)) {
            throw new IllegalStateException("did not end: see " + log());
        }
    }

    /** Leaves no server behind, whatever became of the test. */
    @Override
    public void close() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    /** The exit code of one more process on the same data, which has to end by itself within two minutes. */
    public int exitCode(String... arguments) throws IOException, InterruptedException {
        Process process = run(arguments);
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("did not end: see " + log());
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The key that a first start prints when it is given none. */
    public String madeKey() throws IOException {
        return shown("admin key").orElseThrow();
    }

    /** The value that the ready block of the last start has under {@code name}, without the remark after it; empty if it has none. */
    public Optional<String> shown(String name) throws IOException {
        Matcher line = Pattern.compile("(?m)^  " + Pattern.quote(name) + " +(\\S+)").matcher(readyBlock());
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    /** All that the last start printed from the head of the ready block on. */
    public String readyBlock() throws IOException {
        await("the ready block, see " + log()).atMost(Duration.ofMinutes(1)).until(() -> !server.isAlive() || printed().endsWith("\n") && printed().contains(READY));
        String printed = printed();
        return printed.substring(printed.indexOf(READY));
    }

    private String printed() throws IOException {
        byte[] all = Files.readAllBytes(log());
        return new String(all, (int) begun, all.length - (int) begun, StandardCharsets.UTF_8);
    }

    public int port() {
        return port;
    }

    public Path folder() {
        return folder;
    }

    public Path log() {
        return folder.resolve("server.log");
    }

    private Process run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(QUICK_START);
        if (recorded) {
            command.add("-XX:AOTCacheOutput=" + cache());
        } else if (Files.exists(cache())) {
            command.addAll(List.of("-XX:AOTCache=" + cache(), CACHE_SILENT));
        }
        command.addAll(List.of("-jar", jar));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().remove("DOCKET_ADMIN_KEY");
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return builder.start();
    }

    private static Path emptyFolder() throws IOException {
        return Files.createTempDirectory(Path.of("target"), "program-").toAbsolutePath();
    }
}
