package org.docket.casework;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.docket.platform.Database;

/**
 * How many numbers of cases and tickets of events the embedded database draws at once. It writes each block to the disk before the first
 * of it is used: for one case at a time that is one number, so that a kill leaves no gap; for thousands it would be most of the work. Other
 * databases keep the drawing apart from the disk, and stay as they are.
 */
@ApplicationScoped
public class NumberBlocks {

    private static final String SET = "alter table %s alter column %s set cache %d";
    private static final int MANY_CASES = 500;
    private static final int MANY_TICKETS = 2_000;
    private static final int FEW_TICKETS = 32;

    private final AgroalDataSource database;

    NumberBlocks(AgroalDataSource database) {
        this.database = database;
    }

    /** While many cases come in. A kill leaves a gap of at most a block. */
    public void large() {
        draw(MANY_CASES, MANY_TICKETS);
    }

    public void small() {
        draw(1, FEW_TICKETS);
    }

    /** Where the tables are in use for too long the blocks stay as they are: what follows is slower, or leaves a gap. */
    private void draw(int cases, int tickets) {
        try (Connection connection = database.getConnection()) {
            if (Database.of(connection) == Database.H2) {
                try (var statement = connection.createStatement()) {
                    statement.execute(SET.formatted("cases", "number", cases));
                    statement.execute(SET.formatted("events", "ticket", tickets));
                }
            }
        } catch (SQLException e) {
            Log.warnf("blocks of numbers stay as they are: cause=%s", e.getMessage());
        }
    }
}
