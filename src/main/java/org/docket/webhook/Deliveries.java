package org.docket.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.docket.platform.Columns;

/** What waits for receivers and what came of it, in batches by plain JDBC: it is written once for each message to each receiver. */
@ApplicationScoped
class Deliveries {

    private static final String INSERT = """
            insert into webhook_deliveries (id, webhook_id, message_id, type, position, lane, state, attempts, created_at, next_at)
            values (?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)""";
    private static final String UPDATE = """
            update webhook_deliveries set state = ?, attempts = attempts + 1, first_at = ?, last_at = ?, next_at = ?, millis = ?, status = ?,
            failure = ?, answer = ? where id = ? and state = 'WAITING'""";
    private static final String DELAY = """
            update webhook_deliveries set next_at = ? where webhook_id = ? and state = 'WAITING' and lane = ? and next_at < ?""";

    private final AgroalDataSource database;

    Deliveries(AgroalDataSource database) {
        this.database = database;
    }

    /** All that waits for {@code webhook}, in the order in which it has to be told. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<PendingDelivery> waiting(UUID webhook) throws SQLException {
        try (Connection connection = database.getConnection(); var select = connection.prepareStatement("""
                select id, message_id, position, lane, attempts, first_at, next_at from webhook_deliveries where webhook_id = ? and state = 'WAITING'""")) {
            select.setObject(1, webhook);
            try (ResultSet rows = select.executeQuery()) {
                var found = new ArrayList<PendingDelivery>();
                while (rows.next()) {
                    found.add(new PendingDelivery(rows.getObject(1, UUID.class), rows.getString(2), rows.getLong(3), rows.getObject(4, UUID.class),
                            rows.getInt(5), Columns.instant(rows, 6), Columns.instant(rows, 7)));
                }
                found.sort(Comparator.comparingLong(PendingDelivery::position).thenComparing(PendingDelivery::id));
                return found;
            }
        }
    }

    /** @param rows and what is told with each, in the same order */
    void enter(Connection connection, UUID webhook, List<PendingDelivery> rows, List<Notice> notices, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < rows.size(); i++) {
                PendingDelivery row = rows.get(i);
                insert.setObject(1, row.id());
                insert.setObject(2, webhook);
                insert.setString(3, row.messageId());
                insert.setString(4, notices.get(i).type());
                insert.setLong(5, row.position());
                insert.setObject(6, row.lane());
                insert.setObject(7, Columns.utc(now));
                insert.setObject(8, Columns.utc(row.nextAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Notes a trial and what came of it; its row has the id of the notice. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tried(UUID webhook, Notice.Test notice, DeliveryAttempt attempt) throws SQLException {
        var row = new PendingDelivery(notice.id(), notice.messageId(), 0, notice.lane(), 0, null, attempt.at());
        try (Connection connection = database.getConnection(); var update = connection.prepareStatement(UPDATE)) {
            enter(connection, webhook, List.of(row), List.of(notice), notice.at());
            set(update, new DeliveryOutcome(row, attempt, attempt.isTaken() ? DeliveryState.DELIVERED : DeliveryState.DEAD, attempt.at()));
            update.executeUpdate();
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void turnedOut(UUID webhook, Collection<DeliveryOutcome> outcomes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            turnedOut(connection, webhook, outcomes);
        }
    }

    /** Notes what came of attempts. What waits behind one that is tried again waits as long. */
    void turnedOut(Connection connection, UUID webhook, Collection<DeliveryOutcome> outcomes) throws SQLException {
        try (var update = connection.prepareStatement(UPDATE); var delay = connection.prepareStatement(DELAY)) {
            boolean delayed = false;
            for (DeliveryOutcome outcome : outcomes) {
                set(update, outcome);
                update.addBatch();
                if (outcome.state() == DeliveryState.WAITING) {
                    delay.setObject(1, Columns.utc(outcome.nextAt()));
                    delay.setObject(2, webhook);
                    delay.setObject(3, outcome.waiting().lane());
                    delay.setObject(4, Columns.utc(outcome.nextAt()));
                    delay.addBatch();
                    delayed = true;
                }
            }
            update.executeBatch();
            if (delayed) {
                delay.executeBatch();
            }
        }
    }

    private static void set(PreparedStatement update, DeliveryOutcome outcome) throws SQLException {
        DeliveryAttempt attempt = outcome.attempt();
        update.setString(1, outcome.state().name());
        update.setObject(2, Columns.utc(outcome.firstAt()));
        update.setObject(3, Columns.utc(attempt.at()));
        update.setObject(4, Columns.utc(outcome.nextAt()));
        update.setLong(5, attempt.millis());
        update.setObject(6, attempt.status(), Types.INTEGER);
        update.setString(7, attempt.failure());
        update.setString(8, attempt.answer());
        update.setObject(9, outcome.waiting().id());
    }
}
