package org.docket.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.docket.platform.Columns;

/**
 * Events as most of them are written and read: by plain JDBC, because every write appends and every reader of the log reads. Through the
 * mapping each would be asked for its ticket alone, and one costs twice its statements.
 */
@ApplicationScoped
class EventRows {

    private static final String INSERT = "insert into events (type, case_id, source_id, person_id, partner_id, key_id, version, actor,"
            + " actor_id, at, reason, data, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String AFTER = "select p.position, p.given_at, e.ticket, e.type, e.case_id, e.source_id, e.person_id, e.partner_id, e.key_id,"
            + " e.version, e.actor, e.actor_id, e.at, e.reason, e.data, e.hash"
            + " from positions p join events e on e.ticket = p.ticket where p.position > ? order by p.position limit ?";

    private final String insert;

    EventRows(PositionAssigner positionAssigner) {
        insert = positionAssigner.waiting(INSERT);
    }

    /** @return the ticket of the last; each has one, in the order of {@code events}, and waits for its position */
    long insert(Connection connection, List<Event> events) throws SQLException {
        try (var appended = connection.prepareStatement(insert, new String[] {"ticket"})) {
            for (Event event : events) {
                set(appended, event);
                appended.addBatch();
            }
            appended.executeBatch();
            return last(appended);
        }
    }

    private static long last(PreparedStatement appended) throws SQLException {
        long last = 0;
        try (ResultSet tickets = appended.getGeneratedKeys()) {
            while (tickets.next()) {
                last = tickets.getLong(1);
            }
        }
        return last;
    }

    /** Numbered events after {@code position}, oldest first. */
    static List<NumberedEvent> after(Connection connection, long position, int limit) throws SQLException {
        try (var select = connection.prepareStatement(AFTER)) {
            select.setLong(1, position);
            select.setInt(2, limit);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<NumberedEvent>();
                while (rows.next()) {
                    found.add(new NumberedEvent(rows.getLong(1), Columns.instant(rows, 2), event(rows)));
                }
                return found;
            }
        }
    }

    private static Event event(ResultSet rows) throws SQLException {
        var event = new Event();
        event.ticket = rows.getLong(3);
        event.type = EventType.valueOf(rows.getString(4));
        event.caseId = rows.getObject(5, UUID.class);
        event.sourceId = rows.getObject(6, UUID.class);
        event.personId = rows.getObject(7, UUID.class);
        event.partnerId = rows.getObject(8, UUID.class);
        event.keyId = rows.getObject(9, UUID.class);
        event.version = rows.getLong(10);
        event.actor = rows.getString(11);
        event.actorId = rows.getObject(12, UUID.class);
        event.at = Columns.instant(rows, 13);
        event.reason = rows.getString(14);
        event.data = rows.getString(15);
        event.hash = rows.getString(16);
        return event;
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
