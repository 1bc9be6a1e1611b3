package org.docket.log;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.docket.platform.Columns;

/**
 * On a server each statement is a way there and back, and a process that is paused between two of them would keep the head of the log from
 * the others: so the database does it all by itself ({@code number_pending}), and tells every process that listens.
 */
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
@Singleton
class SingleCallPositionAssigner implements PositionAssigner {

    private static final String CALL = "select numbered, head from number_pending(" + BATCH + ", ?)";

    private final AgroalDataSource database;
    private final Clock clock;

    SingleCallPositionAssigner(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String waiting(String insert) {
        return "with appended as (" + insert + " returning ticket) insert into pending (ticket) select ticket from appended";
    }

    /** Without a transaction around it, the statement is one. */
    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Given next() throws SQLException {
        try (Connection connection = database.getConnection(); var call = connection.prepareStatement(CALL)) {
            call.setObject(1, Columns.utc(clock.instant().truncatedTo(ChronoUnit.MICROS)));
            try (var rows = call.executeQuery()) {
                rows.next();
                return new Given(rows.getInt(1), rows.getLong(2));
            }
        }
    }
}
