package org.docket.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What texts mean, kept in the database for all replicas and all their starts. */
@ApplicationScoped
class EmbeddingStore {

    private static final String INSERT = """
            insert into meanings (text_sha256, model, axes, made_at)
            select cast(? as varchar(64)), cast(? as varchar(64)), cast(? as bytea), cast(? as timestamp(6) with time zone)
            where not exists (select 1 from meanings where text_sha256 = ? and model = ?)""";

    private final AgroalDataSource database;
    private final Clock clock;

    EmbeddingStore(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By hash, those that are known of {@code model}. */
    @Transactional
    Map<String, EmbeddingVector> of(String model, Collection<String> hashes) {
        var found = new HashMap<String, EmbeddingVector>();
        if (hashes.isEmpty()) {
            return found;
        }
        String places = String.join(", ", Collections.nCopies(hashes.size(), "?"));
        String select = "select text_sha256, axes from meanings where model = ? and text_sha256 in (" + places + ')';
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(select)) {
            int place = 1;
            statement.setString(place++, model);
            for (String hash : List.copyOf(hashes)) {
                statement.setString(place++, hash);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), EmbeddingVector.of(rows.getBytes(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("meanings cannot be read", e);
        }
    }

    /** Whoever is later than another replica leaves its row as it is. */
    @Transactional
    void keep(String model, Map<String, EmbeddingVector> made) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (var one : made.entrySet()) {
                statement.setString(1, one.getKey());
                statement.setString(2, model);
                statement.setBytes(3, one.getValue().bytes());
                statement.setObject(4, now);
                statement.setString(5, one.getKey());
                statement.setString(6, model);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("meanings cannot be kept", e);
        }
    }
}
