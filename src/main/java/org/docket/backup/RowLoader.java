package org.docket.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.docket.backup.Manifest.Column;
import org.docket.backup.Manifest.Table;

/** Writes rows as they were, with the numbers that a database would give by itself. */
final class RowLoader {

    private static final JsonFactory LINES = new JsonFactory();
    private static final int AT_ONCE = 1_000;
    private static final List<String> FIRST_OF_ALL = List.of("events", "people", "admin_keys");

    private final Connection connection;
    private final SqlDialect sql;

    RowLoader(Connection connection) throws SQLException {
        this.connection = connection;
        this.sql = SqlDialect.of(connection);
    }

    /** Refuses a database that a server has begun to work with, and clears what making the tables left in them. */
    void requireEmpty(Iterable<String> tables) throws SQLException, RestoreFailure {
        for (String table : tables) {
            if (FIRST_OF_ALL.contains(table) && number("select count(*) from " + sql.name(table)) > 0) {
                throw new RestoreFailure("the database is not empty: there are rows in " + table);
            }
        }
        for (String table : tables) {
            RestoreDestination.run(connection, "delete from " + sql.name(table));
        }
    }

    /** All rows of one table, a batch at a time. */
    void load(Table table, InputStream in) throws SQLException, IOException, RestoreFailure {
        String insert = "insert into %s (%s) overriding system value values (%s)".formatted(sql.name(table.name()), sql.names(table.columns()),
                String.join(", ", Collections.nCopies(table.columns().size(), "?")));
        long rows = 0;
        try (JsonParser line = LINES.createParser(in); PreparedStatement statement = connection.prepareStatement(insert)) {
            while (line.nextToken() == JsonToken.START_ARRAY) {
                bind(table.columns(), line, statement);
                statement.addBatch();
                if (++rows % AT_ONCE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        if (rows != table.rows()) {
            throw new RestoreFailure("%s has %d rows, the backup says %d".formatted(table.name(), rows, table.rows()));
        }
    }

    private static void bind(List<Column> columns, JsonParser line, PreparedStatement statement) throws SQLException, IOException {
        for (int i = 0; i < columns.size(); i++) {
            line.nextToken();
            columns.get(i).kind().bind(line, statement, i + 1);
        }
        line.nextToken();
    }

    /** Has each column that numbers its rows go on after the highest. */
    void number() throws SQLException {
        var statements = new ArrayList<String>();
        try (var statement = connection.createStatement(); var columns = statement.executeQuery(
                "select lower(table_name), lower(column_name) from information_schema.columns where is_identity = 'YES' and table_schema = current_schema")) {
            while (columns.next()) {
                statements.add("%s|%s".formatted(columns.getString(1), columns.getString(2)));
            }
        }
        for (String column : statements) {
            String table = sql.name(column.substring(0, column.indexOf('|')));
            String name = sql.name(column.substring(column.indexOf('|') + 1));
            long highest = number("select coalesce(max(%s), 0) from %s".formatted(name, table));
            RestoreDestination.run(connection, "alter table %s alter column %s restart with %d".formatted(table, name, highest + 1));
        }
    }

    private long number(String select) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }
}
