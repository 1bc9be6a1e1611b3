package org.docket.exports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.IdListQuery;

/** Reads rows by plain JDBC: what is exported is read once, and needs no session that remembers it. */
final class ExportQuery {

    private ExportQuery() {}

    /** In SQL, what a row of {@code table} is called: where it came from, else its id. */
    static String name(String table) {
        return "coalesce(%1$s.external_id, cast(%1$s.id as varchar(36)))".formatted(table);
    }

    /** Makes something of the row at which {@code row} stands. */
    interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** Those that {@code select} finds with {@code values}. */
    static <T> List<T> read(Connection connection, String select, List<?> values, Reader<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(select)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (var rows = statement.executeQuery()) {
                return all(rows, reader);
            }
        }
    }

    /** The same for {@code select} with a list of {@code ids} where it says {@code %s}. */
    static <T> List<T> in(Connection connection, String select, Collection<UUID> ids, Reader<T> reader) throws SQLException {
        return ids.isEmpty() ? List.of() : IdListQuery.read(connection, select, ids, rows -> all(rows, reader));
    }

    private static <T> List<T> all(ResultSet rows, Reader<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        while (rows.next()) {
            found.add(reader.read(rows));
        }
        return found;
    }

    /** The same by the id in the first column; one that nothing belongs to is left out. */
    static <T> Map<UUID, List<T>> by(Connection connection, String select, Collection<UUID> ids, Reader<T> reader) throws SQLException {
        var found = new HashMap<UUID, List<T>>();
        in(connection, select, ids, row -> found.computeIfAbsent(id(row, 1), id -> new ArrayList<>()).add(reader.read(row)));
        return found;
    }

    static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
