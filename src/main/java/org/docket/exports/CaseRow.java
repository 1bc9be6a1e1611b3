package org.docket.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.docket.casework.Article;
import org.docket.exports.DeskRecord.ClaimRecord;
import org.docket.platform.Columns;

/** The row of a case, with its parties. */
record CaseRow(UUID id, long number, String externalId, ClaimRecord claim, String claimant, String respondent, String note, String summary, String rating,
        LocalDate reviewOn, Article article, String status, Instant statusSince, String standing, String visibility, String withdrawalReason, Instant openedAt,
        Instant updatedAt, Instant publishedAt) {

    static final String SELECT = """
            select c.id, c.number, c.claim_text, c.claim_language, case when cl.id is null then null else %s end, cl.name,
                   case when r.id is null then null else %s end, r.name, c.made_on, c.appearances, c.note, c.summary, c.rating, c.review_on,
                   c.status, c.status_since, c.standing, c.visibility, c.withdrawal_reason, c.opened_at, c.updated_at, c.published_at, %s, c.made_on_precision,
                   c.article
            from cases c left join sources cl on cl.id = c.claimant_id left join sources r on r.id = c.respondent_id"""
            .formatted(ExportQuery.name("cl"), ExportQuery.name("r"), ExportQuery.name("c"));

    private static final String ALLEGED = "ALLEGED";
    private static final String PRIVATE = "PRIVATE";

    static CaseRow of(ResultSet row) throws SQLException {
        String lines = row.getString(10);
        var claim = new ClaimRecord(row.getString(3), row.getString(4), row.getString(5), row.getString(7), null,
                Columns.partialDate(row, 9, 24), lines.isEmpty() ? List.of() : List.of(lines.split("\n")));
        return new CaseRow(ExportQuery.id(row, 1), row.getLong(2), row.getString(23), claim, row.getString(6), row.getString(8),
                row.getString(11), row.getString(12), row.getString(13), row.getObject(14, LocalDate.class), Article.stored(row.getString(25)), row.getString(15), Columns.instant(row, 16),
                row.getString(17), row.getString(18), row.getString(19), Columns.instant(row, 20), Columns.instant(row, 21), Columns.instant(row, 22));
    }

    /** Whether it was ever moved or published: of most it was not, and then there is no need to look what happened to it. */
    boolean wasDecided() {
        return !status.equals(ALLEGED) || !visibility.equals(PRIVATE) || !statusSince.equals(openedAt);
    }

    boolean wasPublished() {
        return !visibility.equals(PRIVATE);
    }
}
