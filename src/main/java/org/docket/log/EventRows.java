package org.docket.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.docket.platform.Columns;

/** Writes events in one batch, by plain JDBC: through the mapping each would be asked for its ticket alone, and one costs twice its statements. */
final class EventRows {

    private static final String INSERT = "insert into events (type, case_id, source_id, person_id, partner_id, key_id, version, actor,"
            + " actor_id, at, reason, data, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private EventRows() {}

    /** @return the ticket of the last; each has one, in the order of {@code events}, and waits for its position */
    static long insert(Connection connection, List<Event> events) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT, new String[] {"ticket"});
                var pending = connection.prepareStatement("insert into pending (ticket) values (?)")) {
            for (Event event : events) {
                set(insert, event);
                insert.addBatch();
            }
            insert.executeBatch();
            long last = let(pending, insert);
            pending.executeBatch();
            return last;
        }
    }

    private static long let(PreparedStatement pending, PreparedStatement inserted) throws SQLException {
        long last = 0;
        try (ResultSet tickets = inserted.getGeneratedKeys()) {
            while (tickets.next()) {
                last = tickets.getLong(1);
                pending.setLong(1, last);
                pending.addBatch();
            }
        }
        return last;
    }

    private static void set(PreparedStatement insert, Event event) throws SQLException {
        insert.setString(1, event.type.name());
        Columns.id(insert, 2, event.caseId);
        Columns.id(insert, 3, event.sourceId);
        Columns.id(insert, 4, event.personId);
        Columns.id(insert, 5, event.partnerId);
        Columns.id(insert, 6, event.keyId);
        insert.setLong(7, event.version);
        insert.setString(8, event.actor);
        Columns.id(insert, 9, event.actorId);
        insert.setObject(10, Columns.utc(event.at));
        insert.setString(11, event.reason);
        insert.setString(12, event.data);
        insert.setString(13, event.hash);
    }
}
