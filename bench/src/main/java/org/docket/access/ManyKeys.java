package org.docket.access;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.docket.platform.Ids;

/** Keys of the first admin, of the form that {@link KeyText} knows, entered in one batch as {@link Keys} would one by one. */
public final class ManyKeys {

    private static final String KEY = "insert into api_keys (id, hash, shown, person_id, responsible_id, scopes, created_at) values (?, ?, ?, ?, ?, ?, ?)";

    private ManyKeys() {}

    /** The texts of {@code count} new keys that may read cases. */
    public static List<String> enter(Connection connection, int count, SecureRandom random, Ids ids, Instant now) throws SQLException {
        var texts = new ArrayList<String>();
        try (var insert = connection.prepareStatement(KEY)) {
            for (int i = 0; i < count; i++) {
                KeyText key = KeyText.made(random);
                texts.add(key.text());
                insert.setObject(1, ids.next());
                insert.setString(2, KeyRing.hash(key.text()));
                insert.setString(3, key.shown());
                insert.setObject(4, People.FIRST_ADMIN);
                insert.setObject(5, People.FIRST_ADMIN);
                insert.setString(6, Scope.CASES_READ.name());
                insert.setObject(7, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return texts;
    }
}
