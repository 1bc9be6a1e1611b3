package org.docket.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads how a case relates to others, the oldest link first. */
final class CaseLinkReader {

    private static final String SELECT = "select relation, other_id from case_links where case_id = ? order by linked_at, other_id";

    private CaseLinkReader() {}

    static List<CaseView.LinkView> read(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                var links = new ArrayList<CaseView.LinkView>();
                while (rows.next()) {
                    links.add(new CaseView.LinkView(Relation.valueOf(rows.getString(1)), rows.getObject(2, UUID.class)));
                }
                return links;
            }
        }
    }
}
