package org.docket.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.docket.backup.Manifest.Column;
import org.docket.platform.Database;

/** The two databases, as far as they are written to differently. */
enum SqlDialect {
    H2(name -> name.toUpperCase(Locale.ROOT)),
    POSTGRESQL(name -> name);

    private static final String HISTORY = "flyway_schema_history";

    private final UnaryOperator<String> kept;

    /** @param kept how it keeps the name of a table or column that was declared without quotes */
    SqlDialect(UnaryOperator<String> kept) {
        this.kept = kept;
    }

    static SqlDialect of(Connection connection) throws SQLException {
        return valueOf(Database.of(connection).name());
    }

    /** A name of ours, whatever word of SQL it also is. */
    String name(String ours) {
        return '"' + kept.apply(ours) + '"';
    }

    String names(Collection<Column> columns) {
        return columns.stream().map(column -> name(column.name())).collect(Collectors.joining(", "));
    }

    /** All tables by name, in that order, with their columns; but the one that says how they came to be. */
    static Map<String, List<Column>> tables(Connection connection) throws SQLException {
        var tables = new TreeMap<String, List<Column>>();
        Set<String> real = real(connection);
        try (var columns = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME");
                if (real.contains(table)) {
                    tables.computeIfAbsent(table.toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                            .add(new Column(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), Kind.of(columns.getString("TYPE_NAME"))));
                }
            }
        }
        return tables;
    }

    private static Set<String> real(Connection connection) throws SQLException {
        var real = new HashSet<String>();
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                real.add(tables.getString("TABLE_NAME"));
            }
        }
        real.removeIf(HISTORY::equalsIgnoreCase);
        return real;
    }

    /** The version of the tables; 0 where there are none. */
    static int schema(Connection connection) throws SQLException {
        if (!hasHistory(connection)) {
            return 0;
        }
        int newest = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select \"version\" from \"" + HISTORY + "\" where \"success\" = true and \"version\" is not null")) {
            while (rows.next()) {
                newest = Math.max(newest, Integer.parseInt(rows.getString(1)));
            }
        }
        return newest;
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (var found = connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
            return found.next();
        }
    }
}
