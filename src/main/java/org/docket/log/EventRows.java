package org.docket.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Writes many events in one batch, by plain JDBC: through the mapping each would be asked for its ticket alone. */
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
        id(insert, 2, event.caseId);
        id(insert, 3, event.sourceId);
        id(insert, 4, event.personId);
        id(insert, 5, event.partnerId);
        id(insert, 6, event.keyId);
        insert.setLong(7, event.version);
        insert.setString(8, event.actor);
        id(insert, 9, event.actorId);
        insert.setObject(10, event.at.atOffset(ZoneOffset.UTC));
        insert.setString(11, event.reason);
        insert.setString(12, event.data);
        insert.setString(13, event.hash);
    }

    private static void id(PreparedStatement insert, int column, UUID id) throws SQLException {
        if (id == null) {
            insert.setNull(column, Types.OTHER);
        } else {
            insert.setObject(column, id);
        }
    }
}
