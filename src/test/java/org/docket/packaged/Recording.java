package org.docket.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Records a start of both programs of a distribution, each over an empty database, for {@code make dist}. */
public final class Recording {

    private Recording() {}

    /** @param arguments the folder of the distribution */
    public static void main(String... arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        record(distribution, "");
        try (var postgres = EmbeddedPostgres.start()) {
            record(distribution, postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    private static void record(Path distribution, String url) throws Exception {
        Path folder = Files.createTempDirectory("docket-recording-");
        Path said = folder.resolve("said.log");
        var start = new ProcessBuilder(distribution.resolve("bin/docket").toString(), "verify-log").redirectErrorStream(true).redirectOutput(said.toFile());
        start.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "DOCKET_RECORD", "true", "DOCKET_DATA_DIR", folder.toString(),
                "DOCKET_DB_URL", url, "DOCKET_ADMIN_KEY", Program.KEY));
        if (start.start().waitFor() != 0) {
            throw new IllegalStateException("not recorded: " + Files.readString(said));
        }
    }
}
