package org.docket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.docket.platform.DatabaseAway;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A process that stops in the middle of numbering, on a database that others work on, too. */
@QuarkusTest
class NeighborsTest {

    private static final long PAUSED_MILLIS = 3_500;

    private final AgroalDataSource database;
    private final Neighbors neighbors;

    @Inject
    NeighborsTest(AgroalDataSource database, Neighbors neighbors) {
        this.database = database;
        this.neighbors = neighbors;
    }

    @Test
    void whoever_stops_with_the_head_of_the_log_loses_it() throws Exception {
        try (Connection paused = database.getConnection()) {
            Assumptions.assumeTrue(paused.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
            paused.setAutoCommit(false);
            neighbors.hold(paused);
            raise(paused);
            Thread.sleep(PAUSED_MILLIS);
            try (Connection other = database.getConnection()) {
                assertThat(raise(other)).isEqualTo(1);
            }
            assertThatThrownBy(() -> raise(paused)).satisfies(lost -> assertThat(DatabaseAway.isBehind(lost)).isTrue());
        }
    }

    /** By nothing: it is the row that counts. */
    private static int raise(Connection connection) throws SQLException {
        try (var update = connection.createStatement()) {
            return update.executeUpdate("update log_head set position = position where id = 1");
        }
    }
}
