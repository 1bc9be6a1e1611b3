package org.docket.bench.ha;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One machine with Docket, and with the HAProxy that leads it to whichever node is the primary. */
final class Replica {

    static final String KEY = "a-key-for-the-cluster-of-more-than-32-characters";
    static final int PORT = 8080;
    /** The linker puts the folder of this machine's kind in place of the word. */
    private static final String FAKETIME = "/usr/$LIB/faketime/libfaketimeMT.so.1";
    private static final String DATABASE = "jdbc:postgresql://127.0.0.1:5432/docket?targetServerType=primary";

    private final Host host;
    private final Path folder;
    private final Path program;
    private final List<Host> nodes;
    private final boolean ownClock;
    private Process docket;

    /** @param ownClock whether its clock can be set, which costs it something */
    Replica(Host host, Path folder, Path program, List<Host> nodes, boolean ownClock) {
        this.ownClock = ownClock;
        this.host = host;
        this.folder = folder;
        this.program = program;
        this.nodes = nodes;
    }

    Host host() {
        return host;
    }

    String name() {
        return host.name();
    }

    String url() {
        return "http://" + host.address() + ":" + PORT;
    }

    /** Its folder is empty, and HAProxy runs. */
    void prepare() throws IOException, InterruptedException {
        Shell.run("rm", "-rf", folder.toString());
        Files.createDirectories(folder);
        setClock("+0");
        Map<String, String> addresses = new HashMap<>();
        IntStream.range(0, nodes.size()).forEach(i -> addresses.put("DB" + (i + 1), nodes.get(i).address()));
        host.start(folder.resolve("haproxy.log"), addresses, List.of("haproxy", "-f", Path.of("deploy/ha/haproxy.cfg").toAbsolutePath().toString()));
    }

    /** Starts Docket; it becomes ready by and by. */
    void start() throws IOException {
        docket = host.start(log(), environment(), List.of(java(), "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", program.toString()));
    }

    boolean runs() {
        return docket != null && docket.isAlive();
    }

    List<Long> docket() {
        return List.of(docket.pid());
    }

    void kill() throws InterruptedException {
        docket.destroyForcibly().waitFor();
    }

    /** Ends it, and has it replay the log over every row; whether all is as it says. */
    boolean verifies() throws IOException, InterruptedException {
        docket.destroy();
        docket.waitFor();
        return host.start(folder.resolve("verify-log.log"), environment(), List.of(java(), "-jar", program.toString(), "verify-log")).waitFor() == 0;
    }

    /** @param offset what its clock is off by, as {@code faketime} reads it: {@code +0}, {@code -300} */
    void setClock(String offset) throws IOException {
        Files.writeString(folder.resolve("clock"), offset + "\n");
    }

    Path log() {
        return folder.resolve("docket.log");
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "QUARKUS_PROFILE", "pg",
                "DOCKET_DB_URL", DATABASE,
                "DOCKET_DB_USER", "docket",
                "DOCKET_DB_PASSWORD", Cluster.PASSWORD,
                "DOCKET_DB_OWNER", "docket_owner",
                "DOCKET_DB_OWNER_PASSWORD", Cluster.PASSWORD,
                "DOCKET_ADMIN_KEY", KEY,
                "DOCKET_DATA_DIR", folder.toString(),
                "DOCKET_FILES_FOLDER", folder.resolveSibling("files").toString(),
                "DOCKET_DESK_SECOND_PERSON", "false"));
        environment.put("DOCKET_LIMITS_KEY", String.valueOf(Integer.MAX_VALUE));
        environment.put("DOCKET_MATCHING_MEANING_ENABLED", "false");
        if (ownClock) {
            environment.putAll(Map.of("LD_PRELOAD", FAKETIME, "FAKETIME_TIMESTAMP_FILE", folder.resolve("clock").toString(),
                    "FAKETIME_CACHE_DURATION", "1", "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                    // Otherwise whoever waits on a condition does not wait at all
                    "FAKETIME_FORCE_MONOTONIC_FIX", "0"));
        }
        return environment;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
