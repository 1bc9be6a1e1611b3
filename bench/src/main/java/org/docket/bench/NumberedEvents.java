package org.docket.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events that wait for their positions, and how those that got one came to it. */
final class NumberedEvents {

    private static final int BATCH = 1_000;
    private static final String EVENT = "insert into events (type, version, actor, at, data, hash) values ('SIGNED_OUT', 1, 'bench', ?, '{}', 'none')";
    private static final String WAITING = "insert into pending (ticket) select ticket from events where ticket > ?";
    /** From when the event was made, in its transaction, to its position. */
    private static final String LAG = "select count(*) as events, min(p.given_at) as first_at, max(p.given_at) as last_at,"
            + " percentile_disc(0.5) within group (order by extract(epoch from (p.given_at - e.at)) * 1000) as p50,"
            + " percentile_disc(0.99) within group (order by extract(epoch from (p.given_at - e.at)) * 1000) as p99"
            + " from positions p join events e on e.ticket = p.ticket where p.position > ?";

    private NumberedEvents() {}

    static Map<String, Object> add(Sql sql, int count, Instant now) throws SQLException {
        long last = ((Number) sql.rows("select coalesce(max(ticket), 0) as last from events").getFirst().values().iterator().next()).longValue();
        for (int from = 0; from < count; from += BATCH) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                rows.add(new Object[] {now});
            }
            sql.batch(EVENT, rows);
        }
        sql.run(WAITING, last);
        return Map.of("count", count);
    }

    /** Milliseconds, and events a second from the first of them to the last. */
    static Map<String, Object> after(Sql sql, long position) throws SQLException {
        return sql.rows(LAG, position).getFirst();
    }
}
