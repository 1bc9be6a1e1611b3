package org.docket.log;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * In the process that has the embedded database to itself.
 *
 * <p>The head is locked and raised before anything is inserted under it: with the order reversed, a rolled-back
 * transaction can leave H2 with a position that the next one takes again.
 */
@DefaultBean
@ApplicationScoped
class SteppedPositionAssigner implements PositionAssigner {

    private final AgroalDataSource database;
    private final Clock clock;

    SteppedPositionAssigner(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The last position given, and when. */
    private record Head(long position, Instant givenAt) {}

    @Override
    public String waiting(String insert) {
        return "insert into pending (ticket) select ticket from final table (" + insert + ")";
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Given next() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Head head = lockHead(connection);
            List<Long> tickets = pending(connection);
            long raised = head.position() + tickets.size();
            if (!tickets.isEmpty()) {
                OffsetDateTime now = notBefore(head.givenAt()).atOffset(ZoneOffset.UTC);
                raise(connection, raised, now);
                number(connection, head.position(), tickets, now);
            }
            return new Given(tickets.size(), raised);
        }
    }

    /** The time, unless the clock was ahead of this one when the last were numbered. */
    private Instant notBefore(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(last) ? last : now;
    }

    private static Head lockHead(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select position, given_at from log_head where id = 1 for update");
                var rows = select.executeQuery()) {
            rows.next();
            return new Head(rows.getLong(1), rows.getObject(2, OffsetDateTime.class).toInstant());
        }
    }

    private static List<Long> pending(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select ticket from pending order by ticket limit " + BATCH);
                var rows = select.executeQuery()) {
            var tickets = new ArrayList<Long>();
            while (rows.next()) {
                tickets.add(rows.getLong(1));
            }
            return tickets;
        }
    }

    private static void raise(Connection connection, long position, OffsetDateTime now) throws SQLException {
        try (var update = connection.prepareStatement("update log_head set position = ?, given_at = ? where id = 1")) {
            update.setLong(1, position);
            update.setObject(2, now);
            update.executeUpdate();
        }
    }

    private static void number(Connection connection, long head, List<Long> tickets, OffsetDateTime now) throws SQLException {
        try (var insert = connection.prepareStatement("insert into positions (position, ticket, given_at) values (?, ?, ?)");
                var delete = connection.prepareStatement("delete from pending where ticket = ?")) {
            long position = head;
            for (long ticket : tickets) {
                insert.setLong(1, ++position);
                insert.setLong(2, ticket);
                insert.setObject(3, now);
                insert.addBatch();
                delete.setLong(1, ticket);
                delete.addBatch();
            }
            insert.executeBatch();
            delete.executeBatch();
        }
    }
}
