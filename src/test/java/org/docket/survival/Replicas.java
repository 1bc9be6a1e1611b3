package org.docket.survival;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docket.packaged.Program;
import org.docket.packaged.Standing;
import org.docket.packaged.Wire;
import org.docket.times.StartTime;

/** Three packaged programs over one PostgreSQL, set up as it is shipped: two roles, HAProxy before them, and the third behind PgBouncer. */
final class Replicas implements AutoCloseable {

    static final String OWNER = "docket_owner";
    static final String SERVER = "docket";
    private static final String PASSWORD = "a-password";

    private final EmbeddedPostgres postgres;
    private final Standing pooler;
    private final List<Program> programs = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private Standing balancer;

    private Replicas(EmbeddedPostgres postgres, Standing pooler) {
        this.postgres = postgres;
        this.pooler = pooler;
    }

    static Replicas start() throws IOException, InterruptedException {
        EmbeddedPostgres postgres = StartTime.measure(EmbeddedPostgres::start);
        makeRoles(postgres.getPort());
        var replicas = new Replicas(postgres, Standing.pgbouncer(postgres.getPort(), SERVER, PASSWORD));
        try {
            replicas.serve();
            return replicas;
        } catch (IOException | InterruptedException | RuntimeException e) {
            replicas.close();
            throw e;
        }
    }

    private void serve() throws IOException, InterruptedException {
        String pooled = "jdbc:postgresql://127.0.0.1:%d/docket?prepareThreshold=0".formatted(pooler.port());
        for (String url : List.of(direct(), direct(), pooled)) {
            Program program = Program.onPostgres(url).with(Map.of("DOCKET_DB_DIRECT_URL", direct(), "DOCKET_DB_USER", SERVER, "DOCKET_DB_PASSWORD", PASSWORD,
                    "DOCKET_DB_OWNER", OWNER, "DOCKET_DB_OWNER_PASSWORD", PASSWORD, "DOCKET_SHUTDOWN_DELAY", "4s",
                    "DOCKET_DESK_SECOND_PERSON", "false", "DOCKET_TRUSTED_PROXIES", "127.0.0.1", "DOCKET_MATCHING_MEANING_ENABLED", "false"));
            programs.add(program);
            wires.add(program.start());
        }
        balancer = Standing.haproxy(programs);
    }

    private static void makeRoles(int port) throws IOException, InterruptedException {
        var psql = new ProcessBuilder("psql", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "postgres", "-v", "ON_ERROR_STOP=1",
                "-v", "owner_password=" + PASSWORD, "-v", "server_password=" + PASSWORD, "-f", "deploy/postgresql/roles.sql").inheritIO().start();
        if (psql.waitFor() != 0) {
            throw new IllegalStateException("the roles were not made");
        }
    }

    private String direct() {
        return "jdbc:postgresql://127.0.0.1:%d/docket".formatted(postgres.getPort());
    }

    Wire wire(int replica) {
        return wires.get(replica);
    }

    Program program(int replica) {
        return programs.get(replica);
    }

    /** What everybody outside asks. */
    URI front() {
        return URI.create("http://127.0.0.1:" + balancer.port());
    }

    /** A connection of one of the two roles. */
    Connection as(String role) throws SQLException {
        return DriverManager.getConnection(direct(), role, PASSWORD);
    }

    @Override
    public void close() throws IOException {
        if (balancer != null) {
            balancer.close();
        }
        programs.forEach(Program::close);
        pooler.close();
        postgres.close();
    }
}
