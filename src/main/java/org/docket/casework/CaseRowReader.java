package org.docket.casework;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.platform.Columns;
import org.docket.platform.IdListQuery;
import org.docket.rules.CaseState;
import org.docket.rules.Principal;
import org.docket.rules.Reliability;
import org.docket.rules.Standing;
import org.docket.rules.Status;

/** Reads cases with their parties and topics by plain JDBC, like {@link EvidenceRowReader}: single cases and lists of them are most of what a desk reads. */
final class CaseRowReader {

    private static final String SELECT = """
            select c.id, c.number, c.claim_text, c.claim_language, c.made_on, c.appearances, c.assignee_id, c.note, c.status,
                   c.status_since, c.standing, c.visibility, c.version, c.opened_at, c.updated_at,
                   cl.id, cl.name, cl.version, cl.reliability, clp.id, clp.name, clp.version,
                   r.id, r.name, r.version, r.reliability, rp.id, rp.name, rp.version, t.topic,
                   c.summary, c.rating, c.review_on, c.published_at, c.withdrawn_at, c.withdrawal_reason, c.reply, c.bases, c.made_on_precision, c.article
            from cases c
              left join sources cl on cl.id = c.claimant_id left join sources clp on clp.id = cl.principal_id
              left join case_respondents cr on cr.case_id = c.id left join sources r on r.id = cr.source_id left join sources rp on rp.id = r.principal_id
              left join case_topics t on t.case_id = c.id
            where c.id in (%s) order by c.id, cr.place""";
    private static final int CLAIMANT = 16;
    private static final int RESPONDENT = 23;
    private static final int TOPIC = 30;

    private CaseRowReader() {}

    static Optional<StoredCase> read(Connection connection, UUID id) throws SQLException {
        return Optional.ofNullable(read(connection, List.of(id)).get(id));
    }

    /** Returns the cases by their ids, without those that do not exist. */
    static Map<UUID, StoredCase> read(Connection connection, List<UUID> ids) throws SQLException {
        return ids.isEmpty() ? Map.of() : IdListQuery.read(connection, SELECT, ids, CaseRowReader::collect);
    }

    /** A case has a row for each combination of its topics and respondents, one after the other. */
    private static Map<UUID, StoredCase> collect(ResultSet rows) throws SQLException {
        var found = new HashMap<UUID, StoredCase>();
        boolean more = rows.next();
        while (more) {
            UUID id = rows.getObject(1, UUID.class);
            var topics = new TreeSet<String>();
            StoredCase first = first(rows, topics);
            var respondents = new LinkedHashMap<UUID, Party>();
            do {
                party(rows, RESPONDENT).ifPresent(party -> respondents.put(party.id(), party));
                if (rows.getString(TOPIC) != null) {
                    topics.add(rows.getString(TOPIC));
                }
                more = rows.next();
            } while (more && rows.getObject(1, UUID.class).equals(id));
            found.put(id, first.about(List.copyOf(respondents.values())));
        }
        return found;
    }

    private static StoredCase first(ResultSet rows, SortedSet<String> topics) throws SQLException {
        Optional<Party> claimant = party(rows, CLAIMANT);
        var claim = ClaimInput.of(rows.getString(3), rows.getString(4), claimant.map(Party::id).orElse(null), null, Columns.partialDate(rows, 5, 39),
                Case.appearances(rows.getString(6)));
        var file = new CaseFile(claim, topics, rows.getObject(7, UUID.class), rows.getString(8),
                rows.getString(31), rows.getString(32), rows.getObject(33, LocalDate.class), Article.stored(rows.getString(40)));
        var state = new CaseState(Status.valueOf(rows.getString(9)), Optional.ofNullable(Case.bases(rows.getString(38))));
        return new StoredCase(rows.getObject(1, UUID.class), rows.getLong(2), file, claimant, List.of(), state, Columns.instant(rows, 10),
                Standing.valueOf(rows.getString(11)), publication(rows), ReplyState.valueOf(rows.getString(37)), rows.getLong(13),
                Columns.instant(rows, 14), Columns.instant(rows, 15));
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
