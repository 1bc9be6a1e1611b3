package org.docket.casework;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.ServerMode;

/** Gives cases from before there were keys of claims theirs: once, a few at a time, while everybody works. */
@ApplicationScoped
class ClaimKeys {

    private static final String WITHOUT = "select id, claim_text, claim_language from cases where claim_key is null limit 500";
    private static final String GIVE = "update cases set claim_key = ? where id = ? and claim_key is null";

    private final AgroalDataSource database;
    private final ServerMode serverMode;
    private volatile boolean stopped;

    ClaimKeys(AgroalDataSource database, ServerMode serverMode) {
        this.database = database;
        this.serverMode = serverMode;
    }

    void start(@Observes StartupEvent event) {
        if (serverMode.isOn()) {
            Thread.ofPlatform().daemon().name("docket-claim-keys").start(this::giveAll);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void giveAll() {
        try (Connection connection = database.getConnection()) {
            long given = 0;
            for (int some = give(connection); some > 0 && !stopped; some = give(connection)) {
                given += some;
            }
            Log.debugf("keys of claims given: cases=%d", given);
        } catch (SQLException e) {
            Log.warnf("keys of claims not given, tried again with the next start: cause=%s", e.getMessage());
        }
    }

    private static int give(Connection connection) throws SQLException {
        Map<UUID, UUID> keys = new LinkedHashMap<>();
        try (var select = connection.prepareStatement(WITHOUT); var rows = select.executeQuery()) {
            while (rows.next()) {
                keys.put(rows.getObject(1, UUID.class), ClaimKey.of(ClaimInput.of(rows.getString(2), rows.getString(3), null, null, null, null)));
            }
        }
        try (var update = connection.prepareStatement(GIVE)) {
            for (var entry : keys.entrySet()) {
                update.setObject(1, entry.getValue());
                update.setObject(2, entry.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
        return keys.size();
    }
}
