package org.docket.bench.ha;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One node of the database: etcd, Patroni and the PostgreSQL that it runs, on a small disk of its own, with the configuration that is shipped. */
final class DatabaseNode {

    static final String SUPERUSER_PASSWORD = "change-me-1";
    private static final Path SHIPPED = Path.of("deploy/ha");
    private static final String EXAMPLE = "10.77.0.11";
    private static final List<String> AS_POSTGRES = List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups");
    private static final String DISK = "700M";

    private final Host host;
    private final Path folder;
    private final List<Host> all;

    DatabaseNode(Host host, Path folder, List<Host> all) {
        this.host = host;
        this.folder = folder;
        this.all = all;
    }

    Host host() {
        return host;
    }

    String name() {
        return host.name();
    }

    /** Its disk is empty; nothing is left of an earlier run. */
    void prepare() throws IOException, InterruptedException {
        Shell.tried("umount", "-l", folder.resolve("disk").toString());
        Shell.run("rm", "-rf", folder.toString());
        Files.createDirectories(folder.resolve("disk"));
        Shell.run("mount", "-t", "tmpfs", "-o", "size=" + DISK, "docket-ha", folder.resolve("disk").toString());
        Files.createDirectories(folder.resolve("disk/run"));
        Files.createDirectories(folder.resolve("etcd"));
        Files.writeString(folder.resolve("patroni.yml"), Files.readString(SHIPPED.resolve("patroni.yml"))
                .replace("/var/run/postgresql", folder.resolve("disk/run").toString())
                .replace("/tmp/docket-pgpass", folder.resolve("disk/pgpass").toString())
                // There is one kernel for all of them here
                .replace("mode: automatic", "mode: off"));
        Shell.run("chown", "-R", "postgres:postgres", folder.toString());
    }

    void close() throws InterruptedException {
        Shell.tried("umount", "-l", folder.resolve("disk").toString());
    }

    /** Starts what does not run. */
    void start() throws IOException, InterruptedException {
        Map<String, String> environment = environment();
        if (host.processes("etcd").isEmpty()) {
            host.start(folder.resolve("etcd.log"), environment, as("etcd"));
        }
        if (host.processes("patroni").isEmpty()) {
            host.start(folder.resolve("patroni.log"), environment, as("patroni", folder.resolve("patroni.yml").toString()));
        }
    }

    /** What the machine ran is gone in one moment. */
    void kill() throws IOException, InterruptedException {
        Shell.signal("KILL", host.processes());
    }

    /** The server's first process; empty where it does not run. */
    List<Long> postmaster() throws IOException, InterruptedException {
        return host.processes("/bin/postgres -D");
    }

    List<Long> postgres() throws IOException, InterruptedException {
        List<Long> patroni = patroni();
        return host.processes("postgres").stream().filter(pid -> !patroni.contains(pid)).toList();
    }

    List<Long> patroni() throws IOException, InterruptedException {
        return host.processes("/usr/bin/patroni");
    }

    List<Long> etcd() throws IOException, InterruptedException {
        return host.processes("etcd");
    }

    /** Leaves no byte free on its disk. */
    void fillDisk() throws IOException, InterruptedException {
        Shell.tried("dd", "if=/dev/zero", "of=" + ballast(), "bs=1M", "status=none");
        Shell.tried("dd", "if=/dev/zero", "of=" + ballast(), "bs=4k", "oflag=append", "conv=notrunc", "status=none");
    }

    void freeDisk() throws IOException {
        Files.deleteIfExists(ballast());
    }

    Path folder() {
        return folder;
    }

    private Path ballast() {
        return folder.resolve("disk/ballast");
    }

    private static List<String> as(String... command) {
        var whole = new ArrayList<>(AS_POSTGRES);
        whole.addAll(List.of(command));
        return whole;
    }

    /** The lines of the shipped file with this node's name, addresses and folders. */
    private Map<String, String> environment() throws IOException {
        var environment = new HashMap<String, String>();
        for (String line : Files.readAllLines(SHIPPED.resolve("node.env"))) {
            if (!line.startsWith("#") && line.contains("=")) {
                String key = line.substring(0, line.indexOf('='));
                String value = line.substring(line.indexOf('=') + 1).replace("\"", "");
                environment.put(key, key.equals("ETCD_INITIAL_CLUSTER") ? value : value.replace(EXAMPLE, host.address()));
            }
        }
        environment.put("PATRONI_NAME", host.name());
        environment.put("ETCD_NAME", host.name());
        environment.put("PATRONI_ETCD_HOSTS", all.stream().map(node -> (node == host ? "127.0.0.1" : node.address()) + ":2379").collect(Collectors.joining(",")));
        environment.put("PATRONI_POSTGRESQL_DATA_DIR", folder.resolve("disk/data").toString());
        environment.put("ETCD_DATA_DIR", folder.resolve("etcd/data").toString());
        return environment;
    }
}
