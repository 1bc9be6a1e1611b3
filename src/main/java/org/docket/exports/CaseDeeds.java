package org.docket.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.exports.DeskRecord.MoveRecord;
import org.docket.exports.DeskRecord.TakenBackRecord;

/**
 * What was decided about a case, in order, and which evidence there was at each time: a move that the evidence on file allowed need not be
 * allowed by what came later.
 */
final class CaseDeeds {

    static final CaseDeeds NONE = new CaseDeeds();

    private static final String EVENTS = """
            select case_id, type, actor, reason, data from events where case_id in (%s)
              and type in ('CASE_MOVED', 'CASE_PUBLISHED', 'PUBLICATION_WITHDRAWN', 'EVIDENCE_ATTACHED', 'EVIDENCE_WITHDRAWN')
            order by case_id, ticket""";
    private static final String AUTHORS = "select id, author from proposals where case_id in (%s) and state = 'APPROVED'";

    private final List<MoveRecord> moves = new ArrayList<>();
    private final Map<String, Integer> attachedAfter = new HashMap<>();
    private final Map<String, Integer> withdrawnAfter = new HashMap<>();
    private Who published = Who.NOBODY;
    private Who takenBack = Who.NOBODY;

    /** @param approvedBy null where nobody had to */
    record Who(String by, String approvedBy) {

        static final Who NOBODY = new Who(null, null);
    }

    private record Happened(String type, String actor, String reason, JsonNode data) {

        static Happened of(ResultSet row) throws SQLException {
            try {
                return new Happened(row.getString(2), row.getString(3), row.getString(4), DeskRecord.JSON.readTree(row.getString(5)));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Whoever wished it, and whoever approved that, who is the one who did it; of what was decided elsewhere whoever did there. */
        Who who(Map<String, String> authors) {
            JsonNode elsewhere = data.path("elsewhere");
            if (elsewhere.isObject()) {
                return new Who(elsewhere.path("by").asText(null), elsewhere.path("approvedBy").asText(null));
            }
            String proposal = data.path("seconded").path("proposalId").asText(null);
            return proposal == null ? new Who(actor, null) : new Who(authors.get(proposal), actor);
        }
    }

    /** By case. */
    static Map<UUID, CaseDeeds> of(Connection connection, List<UUID> cases) throws SQLException {
        var authors = new HashMap<String, String>();
        ExportQuery.in(connection, AUTHORS, cases, row -> authors.put(ExportQuery.id(row, 1).toString(), row.getString(2)));
        var found = new HashMap<UUID, CaseDeeds>();
        ExportQuery.by(connection, EVENTS, cases, Happened::of).forEach((id, events) -> {
            var deeds = new CaseDeeds();
            events.forEach(event -> deeds.add(event, authors));
            found.put(id, deeds);
        });
        return found;
    }

    private void add(Happened event, Map<String, String> authors) {
        switch (event.type()) {
            case "EVIDENCE_ATTACHED" -> attachedAfter.put(event.data().path("evidenceId").asText(), moves.size());
            case "EVIDENCE_WITHDRAWN" -> withdrawnAfter.put(event.data().path("evidenceId").asText(), moves.size());
            case "CASE_PUBLISHED" -> published = event.who(authors);
            case "PUBLICATION_WITHDRAWN" -> takenBack = event.who(authors);
            default -> {
                Who who = event.who(authors);
                moves.add(new MoveRecord(event.data().path("move").asText(), event.reason(), who.by(), who.approvedBy()));
            }
        }
    }

    List<MoveRecord> moves() {
        return moves;
    }

    /** Null for what was there before the first move. */
    Integer attachedAfter(UUID item) {
        return counted(attachedAfter, item);
    }

    /** Null for what was taken back before the first move. */
    Integer withdrawnAfter(UUID item) {
        return counted(withdrawnAfter, item);
    }

    Who published() {
        return published;
    }

    /** @param reason null for what was not taken back, or is public again */
    TakenBackRecord takenBack(String reason) {
        return reason == null ? null : new TakenBackRecord(reason, takenBack.by(), takenBack.approvedBy());
    }

    private static Integer counted(Map<String, Integer> after, UUID item) {
        int moves = after.getOrDefault(item.toString(), 0);
        return moves == 0 ? null : moves;
    }
}
