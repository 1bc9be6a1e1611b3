package org.docket.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.UUID;

/** Queries for the rows of a list of ids, by plain JDBC. */
public final class IdListQuery {

    private IdListQuery() {}

    /** Reads all rows of a result. */
    public interface RowsReader<T> {

        T read(ResultSet rows) throws SQLException;
    }

    /**
     * Returns what {@code reader} makes of the rows.
     *
     * @param sql with {@code %s} once, in the place of the list
     * @param ids at least one
     */
    public static <T> T read(Connection connection, String sql, Collection<UUID> ids, RowsReader<T> reader) throws SQLException {
        String places = String.join(",", Collections.nCopies(ids.size(), "?"));
        try (var select = connection.prepareStatement(sql.replace("%s", places))) {
            int place = 1;
            for (UUID id : ids) {
                select.setObject(place++, id);
            }
            try (var rows = select.executeQuery()) {
                return reader.read(rows);
            }
        }
    }
}
