package org.docket.log;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives pending events their positions, a batch in one short transaction.
 *
 * <p>The head is locked and raised before anything is inserted under it: with the order reversed, a rolled-back
 * transaction can leave H2 with a position that the next one takes again.
 */
@ApplicationScoped
class Numbering {

    static final int BATCH = 1_000;

    private final AgroalDataSource database;

    Numbering(AgroalDataSource database) {
        this.database = database;
    }

    /** Numbers up to {@value #BATCH} pending events in the order of their tickets; returns how many. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int next() throws SQLException {
        try (Connection connection = database.getConnection()) {
            long head = lockHead(connection);
            List<Long> tickets = pending(connection);
            if (!tickets.isEmpty()) {
                raise(connection, head + tickets.size());
                number(connection, head, tickets);
            }
            return tickets.size();
        }
    }

    private static long lockHead(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select position from log_head where id = 1 for update");
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
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

    private static void raise(Connection connection, long position) throws SQLException {
        try (var update = connection.prepareStatement("update log_head set position = ? where id = 1")) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }

    private static void number(Connection connection, long head, List<Long> tickets) throws SQLException {
        try (var insert = connection.prepareStatement("insert into positions (position, ticket) values (?, ?)");
                var delete = connection.prepareStatement("delete from pending where ticket = ?")) {
            long position = head;
            for (long ticket : tickets) {
                insert.setLong(1, ++position);
                insert.setLong(2, ticket);
                insert.addBatch();
                delete.setLong(1, ticket);
                delete.addBatch();
            }
            insert.executeBatch();
            delete.executeBatch();
        }
    }
}
