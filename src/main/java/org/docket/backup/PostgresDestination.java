package org.docket.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One transaction of whoever owns the tables. */
final class PostgresDestination implements RestoreDestination {

    private static final String FOREIGN_KEYS = "select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint"
            + " where contype = 'f' and connamespace = current_schema()::regnamespace order by 1, 2";

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Optional<String> server;
    private final List<ForeignKey> released = new ArrayList<>();

    PostgresDestination(DatabaseSettings settings) {
        database.setUrl(settings.url());
        database.setReWriteBatchedInserts(true);
        database.setApplicationName("docket restore");
        settings.owner().or(settings::server).ifPresent(login -> {
            database.setUser(login.name());
            database.setPassword(login.password());
        });
        server = settings.server().map(DatabaseSettings.Login::name);
    }

    /** Both as PostgreSQL writes them. */
    private record ForeignKey(String table, String name, String definition) {}

    @Override
    public DataSource database() {
        return database;
    }

    @Override
    public Optional<String> server() {
        return server;
    }

    /** A key that is declared over all rows costs much less than one that is asked for each. Nobody else gets at the tables meanwhile. */
    @Override
    public void release(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var keys = statement.executeQuery(FOREIGN_KEYS)) {
            while (keys.next()) {
                released.add(new ForeignKey(keys.getString(1), keys.getString(2), keys.getString(3)));
            }
        }
        for (ForeignKey key : released) {
            RestoreDestination.run(connection, "alter table %s drop constraint %s".formatted(key.table(), key.name()));
        }
    }

    @Override
    public void settle(Connection connection) {}

    @Override
    public void keep(Connection connection) throws SQLException {
        for (ForeignKey key : released) {
            RestoreDestination.run(connection, "alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition()));
        }
        connection.commit();
        RestoreDestination.run(connection, "analyze");
        connection.commit();
    }

    @Override
    public void close() {}
}
