package org.docket.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A real database for every run: an H2 file of its own, or a PostgreSQL started for it. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    public static final String KEY = "the-key-of-the-tests-0123456789abcdef";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            var settings = new HashMap<>(Map.of("docket.admin-key", KEY));
            if ("pg".equals(System.getProperty("quarkus.test.profile"))) {
                postgres = EmbeddedPostgres.builder().start();
                settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
                settings.put("quarkus.datasource.username", "postgres");
            } else {
                settings.put("docket.data-dir", Files.createTempDirectory(Path.of("target"), "data").toAbsolutePath().toString());
            }
            return settings;
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
}
