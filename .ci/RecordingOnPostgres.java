import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;

/** {@link Recording} of the program for PostgreSQL, over an empty database of its own. Needs the libraries of the tests on the class path. */
public final class RecordingOnPostgres {

    private RecordingOnPostgres() {}

    /** @param arguments the folder of the distribution */
    public static void main(String... arguments) throws Exception {
        Path distribution = Path.of(arguments[0]);
        try (var postgres = EmbeddedPostgres.start()) {
            Recording.record(distribution.resolve("bin/docket"), distribution.resolve("postgresql"),
                    Map.of("DOCKET_DB_URL", postgres.getJdbcUrl("postgres", "postgres")));
        }
    }
}
