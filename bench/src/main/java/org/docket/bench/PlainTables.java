package org.docket.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads all rows of what a desk exports, a table after the other in batches by id, every column, and makes nothing of them. */
final class PlainTables {

    private static final int BATCH = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private PlainTables() {}

    /** How many there are. */
    static long read(Connection connection) throws SQLException {
        long rows = 0;
        for (String table : List.of("sources", "cases", "evidence")) {
            rows += read(connection, "select id, t.* from " + table + " t where id > ? order by id limit " + BATCH);
        }
        return rows + read(connection, "select case_id, topic from case_topics where case_id > ? order by case_id limit " + BATCH);
    }

    private static long read(Connection connection, String select) throws SQLException {
        long rows = 0;
        try (var statement = connection.prepareStatement(select)) {
            UUID after = FIRST;
            for (int found = BATCH; found == BATCH; rows += found) {
                found = 0;
                statement.setObject(1, after);
                try (var batch = statement.executeQuery()) {
                    int columns = batch.getMetaData().getColumnCount();
                    while (batch.next()) {
                        after = batch.getObject(1, UUID.class);
                        for (int column = 2; column <= columns; column++) {
                            batch.getObject(column);
                        }
                        found++;
                    }
                }
            }
        }
        return rows;
    }
}
