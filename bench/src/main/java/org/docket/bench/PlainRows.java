package org.docket.bench;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The statements that the desk issues, as it issues them, written by hand. */
final class PlainRows {

    private static final String SOURCE = "%1$s.id %1$s_id, %1$s.controlled_by %1$s_controlled_by, %1$s.created_at %1$s_created_at,"
            + " %1$s.kind %1$s_kind, %1$s.name %1$s_name, %1$s.name_key %1$s_name_key, %1$s.principal_id %1$s_principal_id,"
            + " %1$s.protected_identity %1$s_protected, %1$s.protection_reason %1$s_why, %1$s.reliability %1$s_reliability,"
            + " %1$s.updated_at %1$s_updated_at, %1$s.version %1$s_version";

    private static final String CASES = "select c.*, " + SOURCE.formatted("cl") + ", " + SOURCE.formatted("clp") + ", "
            + SOURCE.formatted("r") + ", " + SOURCE.formatted("rp") + " from cases c"
            + " left join sources cl on cl.id = c.claimant_id left join sources clp on clp.id = cl.principal_id"
            + " left join sources r on r.id = c.respondent_id left join sources rp on rp.id = r.principal_id ";

    private static final String WHOLE = "select c.id, c.number, c.claim_text, c.claim_language, c.made_on, c.appearances, c.assignee_id,"
            + " c.note, c.status, c.status_since, c.standing, c.visibility, c.version, c.opened_at, c.updated_at,"
            + " cl.id claimant_id, cl.name claimant, cl.version claimant_version, cl.reliability claimant_grade, clp.id claimant_top_id,"
            + " clp.name claimant_top, clp.version claimant_top_version, r.id respondent_id, r.name respondent, r.version respondent_version,"
            + " r.reliability respondent_grade, rp.id respondent_top_id, rp.name respondent_top, rp.version respondent_top_version, t.topic"
            + " from cases c left join sources cl on cl.id = c.claimant_id left join sources clp on clp.id = cl.principal_id"
            + " left join sources r on r.id = c.respondent_id left join sources rp on rp.id = r.principal_id"
            + " left join case_topics t on t.case_id = c.id where c.id = ?";

    private static final String EVIDENCE = "select e.case_id, e.id, e.kind, e.stance, e.credibility, e.withdrawn_at, d.from_id,"
            + " s.id source_id, s.version source_version, s.reliability, p.id principal_id, p.name principal, p.version principal_version"
            + " from evidence e join sources s on s.id = e.source_id join sources p on p.id = s.principal_id"
            + " left join evidence_derivations d on d.evidence_id = e.id where e.case_id = ? order by e.case_id, e.id";

    private static final String LINKS = "select relation, other_id from case_links where case_id = ? order by linked_at, other_id";

    private PlainRows() {}

    /** Everything that a whole case is made of. */
    static Map<String, Object> wholeCase(Sql sql, UUID id) throws SQLException {
        Map<String, Object> shown = judged(sql, id);
        shown.put("links", links(sql, id));
        return shown;
    }

    /** What a judgement looks at. */
    static Map<String, Object> judged(Sql sql, UUID id) throws SQLException {
        var judged = new LinkedHashMap<String, Object>(sql.rows(WHOLE, id).getFirst());
        judged.put("evidence", sql.rows(EVIDENCE, id));
        return judged;
    }

    static List<Map<String, Object>> links(Sql sql, UUID id) throws SQLException {
        return sql.rows(LINKS, id);
    }

    static Map<String, Object> source(Sql sql, UUID id) throws SQLException {
        return sql.rows("select s.*, " + SOURCE.formatted("p") + " from sources s join sources p on p.id = s.principal_id where s.id = ?", id)
                .getFirst();
    }

    static List<Map<String, Object>> page(Sql sql, int limit) throws SQLException {
        List<Map<String, Object>> cases = sql.rows(CASES + "order by c.updated_at desc, c.id desc fetch first ? rows only", limit + 1);
        String ids = String.join(",", cases.stream().map(row -> "?").toList());
        sql.rows("select case_id, topic from case_topics where case_id in (" + ids + ")",
                cases.stream().map(row -> row.getOrDefault("ID", row.get("id"))).toArray());
        return cases;
    }
}
