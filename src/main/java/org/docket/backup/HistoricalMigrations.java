package org.docket.backup;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Makes tables as an older version of the program had them, exactly as that version's start made them. */
final class HistoricalMigrations {

    private static final Logger TOLD = Logger.getLogger("org.flywaydb");

    private final FluentConfiguration tables;

    /** @param server whom the tables are for, where that is not their owner */
    HistoricalMigrations(DataSource database, SqlDialect sql, Optional<String> server) {
        TOLD.setLevel(Level.SEVERE);
        this.tables = Flyway.configure(HistoricalMigrations.class.getClassLoader()).dataSource(database)
                .placeholders(Map.of("server", server.orElse("-")))
                .locations(switch (sql) {
                    case H2 -> new String[] {"db/migration"};
                    case POSTGRESQL -> new String[] {"db/migration", "db/postgresql"};
                });
    }

    /** The version that this program gives to tables. */
    int newest() {
        return Arrays.stream(tables.load().info().all()).map(MigrationInfo::getVersion).filter(version -> version != null)
                .mapToInt(version -> Integer.parseInt(version.getVersion())).max().orElse(0);
    }

    void upTo(int version) {
        tables.target(version + "?").load().migrate();
    }
}
