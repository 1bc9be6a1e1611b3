package org.docket.casework;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.lifecycle.Principal;
import org.docket.lifecycle.Reliability;
import org.docket.lifecycle.Standing;
import org.docket.lifecycle.Status;
import org.docket.platform.Columns;

/** Reads one case with its parties and topics, by plain JDBC like {@link EvidenceOnFile}: it is what everybody reads. */
final class CasesOnFile {

    private static final String SELECT = """
            select c.id, c.number, c.claim_text, c.claim_language, c.made_on, c.appearances, c.assignee_id, c.note, c.status,
                   c.status_since, c.standing, c.visibility, c.version, c.opened_at, c.updated_at,
                   cl.id, cl.name, cl.version, cl.reliability, clp.id, clp.name, clp.version,
                   r.id, r.name, r.version, r.reliability, rp.id, rp.name, rp.version, t.topic,
                   c.summary, c.rating, c.review_on, c.published_at, c.withdrawn_at, c.withdrawal_reason, c.reply, c.made_on_precision
            from cases c
              left join sources cl on cl.id = c.claimant_id left join sources clp on clp.id = cl.principal_id
              left join sources r on r.id = c.respondent_id left join sources rp on rp.id = r.principal_id
              left join case_topics t on t.case_id = c.id
            where c.id = ?""";
    private static final int CLAIMANT = 16;
    private static final int RESPONDENT = 23;
    private static final int TOPIC = 30;

    private CasesOnFile() {}

    static Optional<CaseOnFile> read(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(found(rows)) : Optional.empty();
            }
        }
    }

    /** The case that the first of its rows holds; the rows after it have further topics. */
    private static CaseOnFile found(ResultSet rows) throws SQLException {
        Optional<Party> claimant = party(rows, CLAIMANT);
        Optional<Party> respondent = party(rows, RESPONDENT);
        var claim = new ClaimInput(rows.getString(3), rows.getString(4), claimant.map(Party::id).orElse(null),
                respondent.map(Party::id).orElse(null), Columns.partialDate(rows, 5, 38), Case.appearances(rows.getString(6)));
        var topics = new TreeSet<String>();
        var file = new CaseFile(claim, topics, rows.getObject(7, UUID.class), rows.getString(8),
                rows.getString(31), rows.getString(32), rows.getObject(33, LocalDate.class));
        var found = new CaseOnFile(rows.getObject(1, UUID.class), rows.getLong(2), file, claimant, respondent,
                Status.valueOf(rows.getString(9)), Columns.instant(rows, 10), Standing.valueOf(rows.getString(11)),
                publication(rows), ReplyState.valueOf(rows.getString(37)), rows.getLong(13), Columns.instant(rows, 14), Columns.instant(rows, 15));
        addAll(topics, rows);
        return found;
    }

    private static void addAll(SortedSet<String> topics, ResultSet rows) throws SQLException {
        do {
            if (rows.getString(TOPIC) != null) {
                topics.add(rows.getString(TOPIC));
            }
        } while (rows.next());
    }

    private static Optional<Party> party(ResultSet rows, int from) throws SQLException {
        UUID id = rows.getObject(from, UUID.class);
        if (id == null) {
            return Optional.empty();
        }
        var principal = new Principal(rows.getObject(from + 4, UUID.class), rows.getString(from + 5));
        return Optional.of(new Party(id, rows.getString(from + 1), new SourceStanding(id, rows.getLong(from + 2),
                Reliability.valueOf(rows.getString(from + 3)), principal, rows.getLong(from + 6))));
    }

    private static Publication publication(ResultSet rows) throws SQLException {
        return new Publication(Visibility.valueOf(rows.getString(12)), Columns.instant(rows, 34), Columns.instant(rows, 35), rows.getString(36));
    }
}
