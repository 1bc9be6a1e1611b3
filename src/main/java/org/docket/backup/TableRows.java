package org.docket.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.docket.backup.Manifest.Column;

/** Reads all rows of a table, a few of them in memory at a time. */
final class TableRows {

    private static final int AT_ONCE = 1_000;

    private final Connection connection;
    private final SqlDialect sql;

    TableRows(Connection connection) throws SQLException {
        this.connection = connection;
        this.sql = SqlDialect.of(connection);
    }

    /** Takes the row at which {@code row} stands. */
    interface Taker {

        void take(ResultSet row) throws SQLException, IOException;
    }

    /** How many there were. */
    long each(String table, List<Column> columns, Taker taker) throws SQLException, IOException {
        return switch (sql) {
            case POSTGRESQL -> streamed(table, columns, taker);
            case H2 -> inBlocks(table, columns, taker);
        };
    }

    /** In a transaction the driver asks for a few rows, then for the next. */
    private long streamed(String table, List<Column> columns, Taker taker) throws SQLException, IOException {
        try (var statement = connection.prepareStatement("select %s from %s".formatted(sql.names(columns), sql.name(table)))) {
            statement.setFetchSize(AT_ONCE);
            return take(statement, taker);
        }
    }

    /** H2 finds all rows before it gives the first; by the number that it gives each row it finds the next ones quickly. */
    private long inBlocks(String table, List<Column> columns, Taker taker) throws SQLException, IOException {
        String block = "select %s, _rowid_ from %s where _rowid_ > ? order by _rowid_ limit %d".formatted(sql.names(columns), sql.name(table), AT_ONCE);
        var last = new long[] {Long.MIN_VALUE};
        long all = 0;
        long found = AT_ONCE;
        try (var statement = connection.prepareStatement(block)) {
            while (found == AT_ONCE) {
                statement.setLong(1, last[0]);
                found = take(statement, row -> {
                    taker.take(row);
                    last[0] = row.getLong(columns.size() + 1);
                });
                all += found;
            }
        }
        return all;
    }

    private static long take(PreparedStatement statement, Taker taker) throws SQLException, IOException {
        long taken = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                taker.take(rows);
                taken++;
            }
        }
        return taken;
    }
}
