package org.docket.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.Ids;

/** Fills a desk with many cases: a denial and two independent supports each, ten cases a source. */
final class DeskFiller {

    private static final int BATCH = 1_000;
    private static final int CASES_A_SOURCE = 10;
    /** A case rests on four. */
    private static final int FEWEST_SOURCES = 4;
    private static final String SOURCE = "insert into sources (id, name, name_key, kind, reliability, principal_id, protected_identity,"
            + " version, created_at, updated_at) values (?, ?, ?, 'MEDIA', 'B', ?, false, 1, ?, ?)";
    private static final String CASE = "insert into cases (id, status, status_since, standing, visibility, claim_text, claim_language,"
            + " claimant_id, respondent_id, appearances, version, opened_at, updated_at)"
            + " values (?, 'ALLEGED', ?, 'HOLDS', 'PRIVATE', ?, 'en', ?, ?, '', 1, ?, ?)";
    private static final String ITEM = "insert into evidence (id, case_id, kind, stance, source_id, credibility, quote, attached_at,"
            + " attached_by) values (?, ?, ?, ?, ?, 2, 'Said on the record, as quoted.', ?, 'bench')";

    private final Sql sql;
    private final Ids ids;
    private final Instant start;
    private final List<UUID> sources = new ArrayList<>();

    DeskFiller(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        start = clock.instant().minus(Duration.ofDays(30));
    }

    /** The ids of the sources, and of as many cases as a client may want to know. */
    Map<String, Object> upTo(int cases) throws SQLException {
        PlainWrites.tables(sql);
        addSources(Math.max(FEWEST_SOURCES, cases / CASES_A_SOURCE));
        var added = new ArrayList<UUID>();
        for (int from = 0; from < cases; from += BATCH) {
            added.addAll(addCases(from, Math.min(BATCH, cases - from)));
        }
        sql.run("analyze");
        return Map.of("cases", added.subList(Math.max(0, added.size() - 10_000), added.size()), "sources", sources);
    }

    private void addSources(int count) throws SQLException {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < count; i++) {
            UUID id = ids.next();
            sources.add(id);
            rows.add(new Object[] {id, "Source " + i, "source " + i, id, start, start});
        }
        sql.batch(SOURCE, rows);
    }

    private List<UUID> addCases(int from, int count) throws SQLException {
        var cases = new ArrayList<Object[]>();
        var items = new ArrayList<Object[]>();
        var topics = new ArrayList<Object[]>();
        for (int i = from; i < from + count; i++) {
            UUID id = ids.next();
            Instant at = start.plusMillis(i);
            cases.add(new Object[] {id, at, "Something of note happened, for the " + i + "th time.", source(i), source(i + 1), at, at});
            topics.add(new Object[] {id, "topic " + i % 50});
            items.add(new Object[] {ids.next(), id, "STATEMENT", "REFUTES", source(i + 1), at});
            items.add(new Object[] {ids.next(), id, "DOCUMENT", "SUPPORTS", source(i + 2), at});
            items.add(new Object[] {ids.next(), id, "VIDEO", "SUPPORTS", source(i + 3), at});
        }
        sql.batch(CASE, cases);
        sql.batch("insert into case_topics (case_id, topic) values (?, ?)", topics);
        sql.batch(ITEM, items);
        return cases.stream().map(row -> (UUID) row[0]).toList();
    }

    private UUID source(int number) {
        return sources.get(number % sources.size());
    }
}
