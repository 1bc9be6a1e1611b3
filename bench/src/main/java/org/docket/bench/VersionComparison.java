package org.docket.bench;

import io.vertx.core.Vertx;
import java.nio.file.Path;

/**
 * Measures what fact-checkers do with this program beside an earlier version of it: both run at the same time, each on its own H2 file with as many cases, and
 * take turns. Arguments: the packaged program, the packaged program of the earlier version, seconds of warming up each, seconds a round, cases.
 */
public final class VersionComparison {

    private static final int CONNECTIONS = 8;

    private VersionComparison() {}

    public static void main(String... args) throws Exception {
        Vertx vertx = Vertx.vertx();
        try (var now = new Server(Path.of(args[0])); var before = new Server(Path.of(args[1]))) {
            new Bench(vertx, CONNECTIONS, Pace.of(args[2], args[3])).besideEarlierVersion(now, before, Integer.parseInt(args[4]));
        } finally {
            vertx.close();
        }
    }
}
