package org.docket.exports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.docket.exports.DeskExport.Taker;
import org.docket.exports.DeskRecord.LinkRecord;
import org.docket.rating.RatingVocabulary;

/** The cases of a desk by number, a batch at a time, each with all that belongs to it: a few statements for a batch, however many cases. */
final class ExportedCaseReader {

    /** H2 holds each row that it finds against the whole list of ids again, so a list five times as long took three times as long. */
    private static final int BATCH = 100;
    private static final String LINKS = "select l.case_id, " + ExportQuery.name("c") + ", l.relation, " + ExportQuery.name("o") + ", o.number from case_links l"
            + " left join cases c on c.id = l.case_id left join cases o on o.id = l.other_id where l.case_id in (%s)";

    private final Connection connection;
    private final RatingVocabulary ratings;
    private final String where;
    private final List<Object> values = new ArrayList<>();

    ExportedCaseReader(Connection connection, ExportFilter filter, RatingVocabulary ratings) {
        this.connection = connection;
        this.ratings = ratings;
        var conditions = new LinkedHashMap<String, Object>();
        conditions.put("c.status = ?", filter.status == null ? null : filter.status.name());
        conditions.put("c.updated_at >= ?", filter.updatedSince == null ? null : filter.updatedSince.atOffset(ZoneOffset.UTC));
        conditions.put("exists (select 1 from case_topics t where t.case_id = c.id and t.topic = ?)", filter.topic());
        conditions.values().removeIf(Objects::isNull);
        where = " where c.number > ?" + String.join("", conditions.keySet().stream().map(condition -> " and " + condition).toList())
                + " order by c.number limit " + BATCH;
        values.addAll(conditions.values());
    }

    private record Numbered(UUID id, long number) {}

    private record Link(LinkRecord told, long otherNumber) {}

    /** How many there were. */
    long each(Taker<? super ExportedCase> taker) throws IOException, SQLException {
        long told = 0;
        List<CaseRow> batch;
        long after = 0;
        do {
            batch = ExportQuery.read(connection, CaseRow.SELECT + where, from(after), CaseRow::of);
            for (ExportedCase found : CaseFiles.of(connection, batch, ratings)) {
                taker.take(found);
            }
            told += batch.size();
            after = batch.isEmpty() ? after : batch.getLast().number();
        } while (batch.size() == BATCH);
        return told;
    }

    /** How many links the same cases have. */
    long links(Taker<? super LinkRecord> taker) throws IOException, SQLException {
        long told = 0;
        List<Numbered> batch;
        long after = 0;
        do {
            batch = ExportQuery.read(connection, "select c.id, c.number from cases c" + where, from(after), row -> new Numbered(ExportQuery.id(row, 1), row.getLong(2)));
            Map<UUID, List<Link>> found = ExportQuery.by(connection, LINKS, batch.stream().map(Numbered::id).toList(), ExportedCaseReader::link);
            for (Numbered one : batch) {
                List<Link> links = found.getOrDefault(one.id(), List.of());
                for (Link link : links.stream().sorted(Comparator.comparingLong(Link::otherNumber).thenComparing(link -> link.told().relation())).toList()) {
                    taker.take(link.told());
                }
                told += links.size();
            }
            after = batch.isEmpty() ? after : batch.getLast().number();
        } while (batch.size() == BATCH);
        return told;
    }

    private List<Object> from(long after) {
        var all = new ArrayList<Object>();
        all.add(after);
        all.addAll(values);
        return all;
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(new LinkRecord(row.getString(2), row.getString(3), row.getString(4)), row.getLong(5));
    }
}
