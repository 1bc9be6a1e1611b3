package org.docket.bench.ha;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Three nodes of the database and two replicas of Docket, each a host of its own on one switch. */
final class Cluster {

    static final String PASSWORD = "a-password";
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build();
    private final List<DatabaseNode> nodes;
    private final List<Replica> replicas;

    /**
     * @param folder for everything that it keeps
     * @param program the packaged Docket for PostgreSQL
     */
    Cluster(Path folder, Path program) {
        List<Host> databases = IntStream.range(1, 4).mapToObj(i -> new Host("db" + i, 10 + i)).toList();
        nodes = databases.stream().map(host -> new DatabaseNode(host, folder.resolve(host.name()), databases)).toList();
        var first = new Host("docket1", 21);
        var second = new Host("docket2", 22);
        replicas = List.of(new Replica(first, folder.resolve(first.name()), program, databases, false),
                new Replica(second, folder.resolve(second.name()), program, databases, true));
    }

    List<DatabaseNode> nodes() {
        return nodes;
    }

    List<Replica> replicas() {
        return replicas;
    }

    void start() throws Exception {
        Host.plugSwitch();
        for (Host host : hosts()) {
            host.plug();
        }
        for (DatabaseNode node : nodes) {
            node.prepare();
            node.start();
        }
        await("the database is whole", this::databaseIsWhole);
        for (Replica replica : replicas) {
            replica.prepare();
        }
        makeRoles();
        for (Replica replica : replicas) {
            replica.start();
            await(replica.name() + " is ready", () -> isReady(replica));
        }
    }

    List<Host> hosts() {
        var hosts = new ArrayList<Host>();
        nodes.forEach(node -> hosts.add(node.host()));
        replicas.forEach(replica -> hosts.add(replica.host()));
        return hosts;
    }

    /** All hosts but {@code one}. */
    List<Host> others(Host one) {
        return hosts().stream().filter(host -> host != one).toList();
    }

    /** The node that calls itself the primary, and to which HAProxy leads. */
    Optional<DatabaseNode> primary() {
        return nodes.stream().filter(node -> status(node.host(), 8008, "/primary") == 200).findFirst();
    }

    /** A standby that has everything that was acknowledged. */
    Optional<DatabaseNode> synchronousStandby() {
        return nodes.stream().filter(node -> status(node.host(), 8008, "/synchronous") == 200).findFirst();
    }

    boolean isReady(Replica replica) {
        return status(replica.host(), Replica.PORT, "/health/ready") == 200;
    }

    /** Starts again what does not run, and waits until everything is as it should be. */
    void recover() throws Exception {
        for (DatabaseNode node : nodes) {
            node.start();
        }
        for (Replica replica : replicas) {
            if (!replica.runs()) {
                replica.start();
            }
        }
        await("the database is whole", this::databaseIsWhole);
        for (Replica replica : replicas) {
            await(replica.name() + " is ready", () -> isReady(replica));
        }
    }

    /** The rows that {@code query} finds on the primary, a line each. */
    String query(String query) throws IOException, InterruptedException {
        return psql("docket", "-Atc", query);
    }

    /** Ends all that runs there, and takes the hosts away; what was logged stays. */
    void clearAway() throws IOException, InterruptedException {
        for (Host host : hosts()) {
            host.unplug();
        }
        for (DatabaseNode node : nodes) {
            node.close();
        }
        Host.unplugSwitch();
    }

    private void makeRoles() throws Exception {
        await("HAProxy leads to nobody but the primary", this::leadsToPrimaryOnly);
        psql("postgres", "-v", "ON_ERROR_STOP=1", "-v", "owner_password=" + PASSWORD, "-v", "server_password=" + PASSWORD, "-f", "deploy/postgresql/roles.sql");
    }

    /** It takes the nodes in turn, and counts each as the primary until it has asked it: one connection would say nothing about the next. */
    private boolean leadsToPrimaryOnly() throws InterruptedException {
        try {
            for (int i = 0; i < nodes.size(); i++) {
                if (!psql("postgres", "-Atc", "select pg_is_in_recovery()").strip().equals("f")) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String psql(String database, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(replicas.getFirst().host().inside("env", "PGPASSWORD=" + DatabaseNode.SUPERUSER_PASSWORD,
                "psql", "-h", "127.0.0.1", "-U", "postgres", "-d", database));
        command.addAll(List.of(arguments));
        return Shell.run(command);
    }

    private boolean databaseIsWhole() {
        for (DatabaseNode node : nodes) {
            Optional<JsonArray> members = members(node);
            if (members.isEmpty() || !areWhole(members.get())) {
                return false;
            }
        }
        return true;
    }

    private boolean areWhole(JsonArray members) {
        List<JsonObject> all = members.stream().map(JsonObject.class::cast).toList();
        return all.size() == nodes.size()
                && all.stream().filter(member -> member.getString("role").equals("leader")).count() == 1
                && all.stream().anyMatch(member -> member.getString("role").equals("sync_standby"))
                && all.stream().allMatch(member -> List.of("running", "streaming").contains(member.getString("state")))
                && all.stream().map(member -> member.getInteger("timeline", 0)).distinct().count() == 1;
    }

    private Optional<JsonArray> members(DatabaseNode node) {
        try {
            return Optional.of(new JsonObject(get(node.host(), 8008, "/cluster").body()).getJsonArray("members"));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private int status(Host host, int port, String path) {
        try {
            return get(host, port, path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private java.net.http.HttpResponse<String> get(Host host, int port, String path) throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create("http://" + host.address() + ":" + port + path)).timeout(ANSWER).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + PATIENCE.toMinutes() + " minutes: " + what);
            }
            Thread.sleep(200);
        }
    }
}
