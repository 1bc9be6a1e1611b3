package org.docket.broadcast;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.docket.platform.Columns;
import org.docket.platform.Ids;

/**
 * Which replica broadcasts: whoever has the lease, which ends by itself where that process died. It spares replicas from interrupting each
 * other; that nothing is told twice rests on Kafka, which listens to the latest of them alone. The position beside it is for those who look.
 */
@ApplicationScoped
class BroadcastLease {

    private final AgroalDataSource database;
    private final BroadcastSettings settings;
    private final Clock clock;
    private final UUID me;

    BroadcastLease(AgroalDataSource database, BroadcastSettings settings, Clock clock, Ids ids) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.me = ids.next();
    }

    /** Enters the topic among those that are broadcast; two replicas may try at once, and one of them fails. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void enter() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into broadcasts (topic, position, leased_until)"
                        + " select cast(? as varchar(249)), 0, cast(? as timestamp(6) with time zone) where not exists (select 1 from broadcasts where topic = ?)")) {
            insert.setString(1, settings.topic());
            insert.setObject(2, Columns.utc(Instant.EPOCH));
            insert.setString(3, settings.topic());
            insert.executeUpdate();
        }
    }

    /** Whether it is this replica's turn, for the length of a lease from now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take() throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement("update broadcasts set leased_by = ?, leased_until = ?"
                        + " where topic = ? and (leased_by = ? or leased_until <= ?)")) {
            update.setObject(1, me);
            update.setObject(2, Columns.utc(now.plus(settings.lease())));
            update.setString(3, settings.topic());
            update.setObject(4, me);
            update.setObject(5, Columns.utc(now));
            return update.executeUpdate() == 1;
        }
    }

    /** Notes how far the topic has come, and goes on having the turn; false where another replica has it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean goOn(long position) throws SQLException {
        return note("position = ?, leased_until = ?", position, clock.instant().plus(settings.lease()));
    }

    /** Lets others have the turn. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void free(long position) throws SQLException {
        note("position = ?, leased_by = null, leased_until = ?", position, clock.instant());
    }

    private boolean note(String what, long position, Instant until) throws SQLException {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement("update broadcasts set " + what + " where topic = ? and leased_by = ?")) {
            update.setLong(1, position);
            update.setObject(2, Columns.utc(until));
            update.setString(3, settings.topic());
            update.setObject(4, me);
            return update.executeUpdate() == 1;
        }
    }

    /** How far the topic has come, as whoever broadcasts noted last. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long position() throws SQLException {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select position from broadcasts where topic = ?")) {
            select.setString(1, settings.topic());
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }
}
