package org.docket.casework;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.platform.Columns;
import org.docket.platform.IdListQuery;
import org.docket.rules.EvidenceKind;
import org.docket.rules.Principal;
import org.docket.rules.Reliability;
import org.docket.rules.Stance;

/**
 * Reads the evidence that cases are judged on. Every read and every write of a case does, so it is plain JDBC: through
 * the mapping, the same rows cost several times the statement itself.
 */
final class EvidenceRowReader {

    private static final String SELECT = """
            select e.case_id, e.id, e.kind, e.stance, case when e.unanswered then 6 else e.credibility end, e.withdrawn_at, d.from_id,
                   s.id, s.version, s.reliability, p.id, p.name, p.version, e.superseded_at, e.lapsed_at, e.decisive_reason,
                   e.published_on, e.published_on_precision, e.shown_on, e.shown_on_precision, m.earlier_id, e.uncleared
            from evidence e
              join sources s on s.id = e.source_id
              join sources p on p.id = s.principal_id
              left join evidence_derivations d on d.evidence_id = e.id
              left join same_pictures m on m.evidence_id = e.id and m.distinguished_at is null
            where e.case_id in (%s) order by e.case_id, e.id""";

    private EvidenceRowReader() {}

    static StoredEvidence read(Connection connection, UUID id) throws SQLException {
        return read(connection, List.of(id)).getOrDefault(id, StoredEvidence.NOTHING);
    }

    /** By case; one without evidence is left out. */
    static Map<UUID, StoredEvidence> read(Connection connection, List<UUID> cases) throws SQLException {
        return cases.isEmpty() ? Map.of() : IdListQuery.read(connection, SELECT, cases, EvidenceRowReader::collect);
    }

    /** An item that derives from several, or shows the picture of several, has a row for each, one after the other. */
    private static Map<UUID, StoredEvidence> collect(ResultSet rows) throws SQLException {
        var found = new HashMap<UUID, StoredEvidence>();
        UUID last = null;
        Set<UUID> derivedFrom = Set.of();
        Set<UUID> sameAs = Set.of();
        while (rows.next()) {
            UUID id = rows.getObject(2, UUID.class);
            if (!id.equals(last)) {
                derivedFrom = new HashSet<>();
                sameAs = new HashSet<>();
                found.computeIfAbsent(rows.getObject(1, UUID.class), of -> new StoredEvidence(new ArrayList<>()))
                        .entries().add(entry(id, rows, derivedFrom, sameAs));
                last = id;
            }
            add(rows.getObject(7, UUID.class), derivedFrom);
            add(rows.getObject(21, UUID.class), sameAs);
        }
        return found;
    }

    private static void add(UUID id, Set<UUID> into) {
        if (id != null) {
            into.add(id);
        }
    }

    private static StoredEvidence.Entry entry(UUID id, ResultSet rows, Set<UUID> derivedFrom, Set<UUID> sameAs) throws SQLException {
        return new StoredEvidence.Entry(id, EvidenceKind.valueOf(rows.getString(3)), Stance.valueOf(rows.getString(4)), rows.getInt(5),
                Evidence.state(rows.getObject(6), rows.getObject(14), rows.getObject(15), rows.getBoolean(22)), rows.getString(16) != null, source(rows), derivedFrom,
                new StoredPicture(sameAs, Columns.partialDate(rows, 17, 18), Columns.partialDate(rows, 19, 20)));
    }

    private static SourceStanding source(ResultSet rows) throws SQLException {
        return new SourceStanding(rows.getObject(8, UUID.class), rows.getLong(9), Reliability.valueOf(rows.getString(10)),
                new Principal(rows.getObject(11, UUID.class), rows.getString(12)), rows.getLong(13));
    }
}
