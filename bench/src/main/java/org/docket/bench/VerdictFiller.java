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

/** Fills the log with published verdicts: a claim, its respondent's denial and the publication each, ten verdicts a source. */
final class VerdictFiller {

    private static final int BATCH = 1_000;
    private static final int VERDICTS_A_SOURCE = 10;
    private static final int TOPICS = 50;
    private static final int WORDS_A_CLAIM = 14;
    private static final String SOURCE = "insert into sources (id, name, name_key, kind, reliability, principal_id, protected_identity,"
            + " version, created_at, updated_at) values (?, ?, ?, 'MEDIA', 'B', ?, false, 1, ?, ?)";
    private static final String CASE = "insert into cases (id, status, status_since, standing, visibility, published_at, claim_text, claim_language,"
            + " claimant_id, respondent_id, appearances, summary, version, opened_at, updated_at)"
            + " values (?, 'ALLEGED', ?, 'HOLDS', 'PUBLIC', ?, ?, 'en', ?, ?, '', 'It is said, and denied.', 3, ?, ?)";
    private static final String EVENT = "insert into events (type, case_id, source_id, version, actor, at, data, hash) values (?, ?, ?, ?, 'bench', ?, ?, 'none')";
    private static final String NUMBER = "insert into positions (position, ticket, given_at) select (select position from log_head)"
            + " + row_number() over (order by ticket), ticket, ? from events where ticket > (select coalesce(max(ticket), 0) from positions)";
    private static final String CLAIM = "{\"file\":{\"claim\":{\"appearances\":[\"https://paper.example/%2$d\"],\"claimantId\":\"%3$s\",\"language\":\"en\","
            + "\"madeOn\":\"2026-03-02\",\"respondentId\":\"%4$s\",\"text\":\"Something of note happened, and was told in a sentence of usual length, for the %2$dth time.%6$s\"},"
            + "\"topics\":[\"topic %5$d\"]},\"number\":%1$d}";
    private static final String DENIAL = "{\"evidenceId\":\"%s\",\"item\":{\"credibility\":2,\"derivedFrom\":[],\"kind\":\"STATEMENT\","
            + "\"quote\":\"Nothing of the sort ever happened, as we have said before.\",\"sourceId\":\"%s\",\"stance\":\"REFUTES\"}}";
    private static final String PUBLICATION = "{\"rating\":\"Unproven\",\"summary\":\"It is said, and denied.\"}";

    private final Sql sql;
    private final Ids ids;
    private final Instant at;
    private final boolean words;
    private final List<UUID> sources = new ArrayList<>();

    /** @param words whether each claim has words of its own, to be searched for */
    VerdictFiller(Sql sql, Ids ids, Clock clock, boolean words) {
        this.words = words;
        this.sql = sql;
        this.ids = ids;
        at = clock.instant().minus(Duration.ofHours(1));
    }

    /** The ids of up to a hundred thousand of them. */
    Map<String, Object> upTo(int verdicts) throws SQLException {
        addSources(Math.max(2, verdicts / VERDICTS_A_SOURCE));
        long number = ((Number) sql.rows("select coalesce(max(number), 0) as n from cases").getFirst().values().iterator().next()).longValue();
        var made = new ArrayList<UUID>();
        for (int from = 0; from < verdicts; from += BATCH) {
            made.addAll(addVerdicts(from, Math.min(BATCH, verdicts - from), number));
            sql.connection().commit();
        }
        sql.run(NUMBER, at);
        sql.run("update log_head set position = (select max(position) from positions), given_at = ?", at);
        return Map.of("verdicts", made.subList(Math.max(0, made.size() - 100_000), made.size()));
    }

    private void addSources(int count) throws SQLException {
        var rows = new ArrayList<Object[]>();
        var events = new ArrayList<Object[]>();
        for (int i = 0; i < count; i++) {
            UUID id = ids.next();
            sources.add(id);
            rows.add(new Object[] {id, "Source " + i, "source " + i, id, at, at});
            events.add(new Object[] {"SOURCE_ADDED", null, id, 1, at,
                "{\"after\":{\"kind\":\"MEDIA\",\"name\":\"Source %d\",\"protectedIdentity\":false,\"reliability\":\"B\"}}".formatted(i)});
        }
        sql.batch(SOURCE, rows);
        sql.batch(EVENT, events);
    }

    private List<UUID> addVerdicts(int from, int count, long before) throws SQLException {
        var cases = new ArrayList<Object[]>();
        var events = new ArrayList<Object[]>();
        for (int i = from; i < from + count; i++) {
            UUID id = ids.next();
            UUID claimant = sources.get(i % sources.size());
            UUID respondent = sources.get((i + 1) % sources.size());
            cases.add(new Object[] {id, at, at, "Something of note happened, for the " + i + "th time." + more(i), claimant, respondent, at, at});
            events.add(new Object[] {"CASE_OPENED", id, null, 1, at, CLAIM.formatted(before + i + 1, i, claimant, respondent, i % TOPICS, more(i))});
            events.add(new Object[] {"EVIDENCE_ATTACHED", id, null, 2, at, DENIAL.formatted(ids.next(), respondent)});
            events.add(new Object[] {"CASE_PUBLISHED", id, null, 3, at, PUBLICATION});
        }
        sql.batch(CASE, cases);
        sql.batch(EVENT, events);
        return cases.stream().map(row -> (UUID) row[0]).toList();
    }

    private String more(int i) {
        return words ? ' ' + Vocabulary.words(i, WORDS_A_CLAIM) + '.' : "";
    }
}
