package org.docket.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements by hand: no session, no mapping, no cache. */
record Sql(Connection connection) {

    boolean isPostgres() throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** The rows as they are, by the names of their columns. */
    List<Map<String, Object>> rows(String sql, Object... values) throws SQLException {
        try (var statement = bound(connection.prepareStatement(sql), values); var rows = statement.executeQuery()) {
            var found = new ArrayList<Map<String, Object>>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found;
        }
    }

    void run(String sql, Object... values) throws SQLException {
        try (var statement = bound(connection.prepareStatement(sql), values)) {
            statement.executeUpdate();
        }
    }

    /** Inserts one row and returns the number that the database gave it. */
    long insert(String sql, String key, Object... values) throws SQLException {
        try (var statement = bound(connection.prepareStatement(sql, new String[] {key}), values)) {
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    void batch(String sql, List<Object[]> rows) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bound(statement, row).addBatch();
            }
            statement.executeBatch();
        }
    }

    private static <S extends PreparedStatement> S bound(S statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i]);
        }
        return statement;
    }

    private static Map<String, Object> row(ResultSet rows) throws SQLException {
        var meta = rows.getMetaData();
        var row = new LinkedHashMap<String, Object>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            Object value = rows.getObject(i);
            if (value != null) {
                row.put(meta.getColumnLabel(i), value);
            }
        }
        return row;
    }
}
