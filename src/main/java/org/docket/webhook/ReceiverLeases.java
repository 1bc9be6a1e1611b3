package org.docket.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.docket.platform.Columns;
import org.docket.platform.Ids;

/**
 * Whose turn it is to be told something, and by which process: whoever takes a receiver has it alone until the lease ends, which it does
 * by itself where that process died. Whatever a process writes for a receiver says that it has it still.
 */
@ApplicationScoped
class ReceiverLeases {

    private static final String DUE = """
            select w.id from webhooks w where w.state = 'ACTIVE' and w.sealed_with = ? and w.due_at <= ? and w.leased_until <= ?
              and (w.position < ? or exists (select 1 from webhook_deliveries d where d.webhook_id = w.id and d.state = 'WAITING' and d.next_at <= ?))
            order by w.due_at, w.id limit %d for update skip locked""";
    private static final String MINE = " where id = ? and leased_by = ?";

    private final AgroalDataSource database;
    private final Vault vault;
    private final Deliveries deliveries;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Ids ids;

    ReceiverLeases(AgroalDataSource database, Vault vault, Deliveries deliveries, WebhookSettings settings, Clock clock, Ids ids) {
        this.database = database;
        this.vault = vault;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /** That a receiver is one turn's alone. */
    record Lease(UUID webhook, UUID turn) {}

    /** Takes up to {@code most} receivers for whom there is something to do. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Lease> take(long head, int most) throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            List<Lease> due = due(connection, now, head, most);
            try (var update = connection.prepareStatement("update webhooks set leased_by = ?, leased_until = ? where id = ?")) {
                for (Lease lease : due) {
                    update.setObject(1, lease.turn());
                    update.setObject(2, Columns.utc(now.plus(settings.lease())));
                    update.setObject(3, lease.webhook());
                    update.addBatch();
                }
                update.executeBatch();
            }
            return due;
        }
    }

    private List<Lease> due(Connection connection, Instant now, long head, int most) throws SQLException {
        try (var select = connection.prepareStatement(DUE.formatted(most))) {
            select.setString(1, vault.name());
            select.setObject(2, Columns.utc(now));
            select.setObject(3, Columns.utc(now));
            select.setLong(4, head);
            select.setObject(5, Columns.utc(now));
            try (ResultSet rows = select.executeQuery()) {
                var found = new ArrayList<Lease>();
                while (rows.next()) {
                    found.add(new Lease(rows.getObject(1, UUID.class), ids.next()));
                }
                return found;
            }
        }
    }

    /** Goes on having the receiver; false where somebody else has it now, or it was changed meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean goOn(Lease lease) throws SQLException {
        return update("leased_until = ?", lease, Columns.utc(clock.instant().plus(settings.lease())));
    }

    /** Notes what is left of a turn, and lets others have the receiver, for whom there is nothing to do before it is due. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void free(Lease lease, DeliveryRun.Rest rest) throws SQLException {
        try (Connection connection = database.getConnection()) {
            update(connection, "position = ?, leased_by = null, leased_until = ?, due_at = ?", lease, rest.position(), Columns.utc(clock.instant()),
                    Columns.utc(rest.dueAt()));
            deliveries.turnedOut(connection, lease.webhook(), rest.unsaved());
        }
    }

    /** Lets others have a receiver that may not be told anything, after a while. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void rest(Lease lease) throws SQLException {
        Instant now = clock.instant();
        update("leased_by = null, leased_until = ?, due_at = ?", lease, Columns.utc(now), Columns.utc(now.plus(settings.pause())));
    }

    /** Notes how far the log was read, and what waits because of it; false where somebody else does so now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean advance(Lease lease, long upTo, List<PendingDelivery> rows, List<Notice> notices) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean mine = update(connection, "position = ?, leased_until = ?", lease, upTo, Columns.utc(clock.instant().plus(settings.lease())));
            if (mine && !rows.isEmpty()) {
                deliveries.enter(connection, lease.webhook(), rows, notices, clock.instant());
            }
            return mine;
        }
    }

    /** Notes since when the receiver takes nothing, unless that is known. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failing(Lease lease, Instant since) throws SQLException {
        update("failing_since = coalesce(failing_since, ?)", lease, Columns.utc(since));
    }

    /** Notes that one more turn was broken off because the receiver takes nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void brokenOff(Lease lease) throws SQLException {
        update("failures = failures + 1", lease);
    }

    /** Notes that it takes something again, so that what waits need not wait any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void recovered(Lease lease) throws SQLException {
        try (Connection connection = database.getConnection();
                var hurry = connection.prepareStatement("update webhook_deliveries set next_at = ? where webhook_id = ? and state = 'WAITING' and next_at > ?")) {
            if (update(connection, "failures = 0, failing_since = null", lease)) {
                Instant now = clock.instant();
                hurry.setObject(1, Columns.utc(now));
                hurry.setObject(2, lease.webhook());
                hurry.setObject(3, Columns.utc(now));
                hurry.executeUpdate();
            }
        }
    }

    private boolean update(String set, Lease lease, Object... values) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return update(connection, set, lease, values);
        }
    }

    private boolean update(Connection connection, String set, Lease lease, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update webhooks set " + set + MINE)) {
            int at = 1;
            for (Object value : values) {
                update.setObject(at++, value);
            }
            update.setObject(at++, lease.webhook());
            update.setObject(at, lease.turn());
            return update.executeUpdate() == 1;
        }
    }
}
