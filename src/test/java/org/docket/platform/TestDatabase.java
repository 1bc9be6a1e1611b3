package org.docket.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.docket.times.StartTime;

/**
 * An empty database for every {@code @QuarkusTest}: H2 in a file, or a real PostgreSQL where {@code quarkus.test.profile}
 * is {@code pg}. Global: a test class need not name it.
 */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** The key of the desk under test. */
    public static final String ADMIN_KEY = "a-key-for-tests-of-more-than-32-characters";

    /** What a test sends as {@code Authorization}. */
    public static final String BEARER = "Bearer " + ADMIN_KEY;

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        StartTime.begin();
        try {
            return "pg".equals(System.getProperty("quarkus.test.profile")) ? postgres() : h2();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> postgres() throws IOException {
        postgres = EmbeddedPostgres.start();
        return Map.of(
                "docket.admin-key", ADMIN_KEY,
                "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    private static Map<String, String> h2() throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        Path folder = Files.createTempDirectory(target, "data-").toAbsolutePath();
        return Map.of("docket.admin-key", ADMIN_KEY, "docket.data-dir", folder.toString());
    }
}
