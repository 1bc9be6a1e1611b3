package org.docket.bench;

import io.quarkus.runtime.util.HashUtil;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.platform.Ids;

/**
 * A case opened, extended and moved by hand. The events go to tables of the same shape that nobody numbers, so that
 * numbering is a cost of the desk alone.
 */
final class PlainWrites {

    private static final String EVENT = "insert into bench_events (type, case_id, source_id, person_id, partner_id, key_id, version, actor, actor_id,"
            + " at, reason, data, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ON_H2 = "insert into bench_pending (ticket) select ticket from final table (" + EVENT + ")";
    private static final String ON_POSTGRESQL = "with appended as (" + EVENT + " returning ticket) insert into bench_pending (ticket) select ticket from appended";
    /** In the order in which they are set; those that a move leaves as they are, too. */
    private static final List<String> COLUMNS = List.of("appearances", "assignee_id", "claim_key", "claim_language", "claim_text", "claimant_id",
            "external_id", "imported", "made_on", "note", "opened_at", "published_at", "rating", "reply", "respondent_id", "review_on", "standing",
            "status", "status_since", "summary", "updated_at", "version", "visibility", "withdrawal_reason", "withdrawn_at");
    private static final String UPDATE = "update cases set " + String.join(" = ?, ", COLUMNS) + " = ? where id = ?";
    private static final String SECOND_PERSON = "select id from people where active = true and (email_key is not null or identity is not null) limit 2";
    private static final String PROPOSED = "select id from proposals where case_id = ? and state = 'PENDING' limit 1";

    private final Sql sql;
    private final Ids ids;

    PlainWrites(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    static void tables(Sql sql) throws SQLException {
        sql.run("create table if not exists bench_events (ticket bigint generated always as identity primary key, type varchar(40) not null,"
                + " case_id uuid references cases (id), source_id uuid references sources (id), person_id uuid, partner_id uuid, key_id uuid,"
                + " version bigint not null, actor varchar(400) not null, actor_id uuid,"
                + " at timestamp(6) with time zone not null, reason varchar(8000), data varchar(1000000) not null, hash varchar(64) not null)");
        sql.run("create index if not exists bench_events_by_case on bench_events (case_id, ticket)");
        sql.run("create index if not exists bench_events_by_source on bench_events (source_id, ticket)");
        sql.run("create table if not exists bench_pending (ticket bigint primary key references bench_events (ticket))");
    }

    Map<String, Object> open(Map<String, Object> claim, Instant now) throws SQLException {
        UUID id = ids.next();
        UUID claimant = UUID.fromString(claim.get("claimantId").toString());
        UUID respondent = UUID.fromString(claim.get("respondentId").toString());
        PlainRows.source(sql, claimant);
        PlainRows.source(sql, respondent);
        long number = sql.insert("insert into cases (appearances, claim_language, claim_text, claimant_id, opened_at, respondent_id, standing,"
                + " status, status_since, updated_at, version, visibility, id) values (?, ?, ?, ?, ?, ?, 'HOLDS', 'ALLEGED', ?, ?, 1, 'PRIVATE', ?)",
                "number", "", claim.get("language"), claim.get("text"), claimant, now, respondent, now, now, id);
        sql.run("insert into case_topics (case_id, topic) values (?, ?)", id, "bench");
        append(id, "CASE_OPENED", 1, null, "{\"number\":" + number + ",\"text\":\"" + claim.get("text") + "\"}", now);
        return PlainRows.wholeCase(sql, id);
    }

    Map<String, Object> attach(UUID id, Map<String, Object> input, Instant now) throws SQLException {
        Map<String, Object> row = locked(id);
        UUID source = UUID.fromString(input.get("sourceId").toString());
        PlainRows.source(sql, source);
        sql.run("insert into evidence (attached_at, attached_by, case_id, credibility, kind, quote, source_id, stance, id)"
                + " values (?, 'admin', ?, ?, ?, ?, ?, ?, ?)", now, id, input.get("credibility"), input.get("kind"), input.get("quote"),
                source, input.get("stance"), ids.next());
        update(id, row, value(row, "status"), now);
        append(id, "EVIDENCE_ATTACHED", version(row), null, input.toString(), now);
        return PlainRows.judged(sql, id);
    }

    Map<String, Object> move(UUID id, String status, String reason, Instant now) throws SQLException {
        Map<String, Object> row = locked(id);
        Map<String, Object> judged = PlainRows.judged(sql, id);
        if (status.equals("CORROBORATED")) {
            sql.rows(SECOND_PERSON);
        }
        update(id, row, status, now);
        append(id, "CASE_MOVED", version(row), reason, "{\"to\":\"" + status + "\"}", now);
        sql.rows(PROPOSED, id);
        judged.put("links", PlainRows.links(sql, id));
        return judged;
    }

    private Map<String, Object> locked(UUID id) throws SQLException {
        return sql.rows("select * from cases where id = ? for update", id).getFirst();
    }

    private void update(UUID id, Map<String, Object> row, Object status, Instant now) throws SQLException {
        Map<String, Object> changed = Map.of("status", status, "status_since", now, "updated_at", now, "version", version(row));
        Stream<Object> values = COLUMNS.stream().map(column -> changed.getOrDefault(column, value(row, column)));
        sql.run(UPDATE, Stream.concat(values, Stream.of(id)).toArray());
    }

    private void append(UUID id, String type, long version, String reason, String data, Instant now) throws SQLException {
        sql.insert(sql.isPostgres() ? ON_POSTGRESQL : ON_H2, "ticket", type, id, null, null, null, null, version, "admin", id, now, reason, data,
                HashUtil.sha256(type + id + version + now + reason + data));
    }

    private static long version(Map<String, Object> row) {
        return ((Number) value(row, "version")).longValue() + 1;
    }

    /** H2 names its columns in upper case, PostgreSQL in lower case. */
    private static Object value(Map<String, Object> row, String column) {
        return row.getOrDefault(column.toUpperCase(Locale.ROOT), row.get(column));
    }
}
