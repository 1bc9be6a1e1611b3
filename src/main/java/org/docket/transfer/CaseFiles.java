package org.docket.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.docket.casework.ReviewInput;
import org.docket.platform.Columns;
import org.docket.rating.CaseRating;
import org.docket.rating.RatingVocabulary;
import org.docket.transfer.DeskRecord.CaseRecord;
import org.docket.transfer.DeskRecord.EvidenceRecord;
import org.docket.transfer.DeskRecord.PublicationRecord;
import org.docket.transfer.DeskRecord.WithdrawalRecord;

/**
 * Puts a batch of cases together: the rows, and what belongs to each. All joins are outer ones: H2 begins with the cases that are named then,
 * where it would begin with all sources or items else.
 */
final class CaseFiles {

    private static final String TOPICS = "select case_id, topic from case_topics where case_id in (%s)";
    private static final String EVIDENCE = "select e.case_id, e.id, e.kind, e.stance, " + Rows.name("s") + ", e.credibility, e.quote, e.summary, e.url,"
            + " e.published_on, e.retrieved_at, e.withdrawal_reason, " + Rows.name("e")
            + " from evidence e left join sources s on s.id = e.source_id where e.case_id in (%s) order by e.case_id, e.id";
    private static final String DERIVATIONS = "select e.id, case when f.id is null then null else " + Rows.name("f") + " end from evidence e"
            + " left join evidence_derivations d on d.evidence_id = e.id left join evidence f on f.id = d.from_id"
            + " where e.case_id in (%s) order by e.id, f.id";

    private final Map<UUID, List<String>> topics;
    private final Map<UUID, List<Item>> evidence;
    private final Map<UUID, List<String>> derivations;
    private final Map<UUID, List<ReviewInput>> reviews;
    private final Map<UUID, CaseDeeds> deeds;
    private final RatingVocabulary ratings;

    private CaseFiles(Connection connection, List<CaseRow> rows, RatingVocabulary ratings) throws SQLException {
        this.ratings = ratings;
        List<UUID> ids = rows.stream().map(CaseRow::id).toList();
        topics = Rows.by(connection, TOPICS, ids, row -> row.getString(2));
        evidence = Rows.by(connection, EVIDENCE, ids, Item::of);
        derivations = evidence.isEmpty() ? Map.of() : Rows.by(connection, DERIVATIONS, ids, row -> row.getString(2));
        reviews = Rows.by(connection, OthersReviews.OF_CASES, ids, row -> OthersReviews.read(row, 2));
        deeds = CaseDeeds.of(connection, rows.stream().filter(CaseRow::wasDecided).map(CaseRow::id).toList());
    }

    static List<DeskCase> of(Connection connection, List<CaseRow> rows, RatingVocabulary ratings) throws SQLException {
        var files = new CaseFiles(connection, rows, ratings);
        return rows.stream().map(files::file).toList();
    }

    /** @param withdrawn why; null for what counts still */
    private record Item(UUID id, String externalId, String kind, String stance, String source, int credibility, String quote, String summary, String url,
            LocalDate publishedOn, Instant retrievedAt, String withdrawn) {

        static Item of(ResultSet row) throws SQLException {
            return new Item(Rows.id(row, 2), row.getString(13), row.getString(3), row.getString(4), row.getString(5), row.getInt(6), row.getString(7),
                    row.getString(8), row.getString(9), row.getObject(10, LocalDate.class), Columns.instant(row, 11), row.getString(12));
        }

        EvidenceRecord told(List<String> derivedFrom, CaseDeeds deeds) {
            return new EvidenceRecord(externalId, kind, stance, source, credibility, quote, summary, url, publishedOn, retrievedAt, derivedFrom,
                    deeds.attachedAfter(id), withdrawn == null ? null : new WithdrawalRecord(withdrawn, deeds.withdrawnAfter(id)));
        }
    }

    private DeskCase file(CaseRow row) {
        return new DeskCase(row.id(), row.number(), row.status(), row.statusSince(), row.standing(), row.visibility(), row.claimant(), row.respondent(),
                row.openedAt(), row.updatedAt(), row.publishedAt(), record(row, deeds.getOrDefault(row.id(), CaseDeeds.NONE)));
    }

    private CaseRecord record(CaseRow row, CaseDeeds done) {
        List<EvidenceRecord> items = evidence.getOrDefault(row.id(), List.of()).stream()
                .map(item -> item.told(derivations.getOrDefault(item.id(), List.of()).stream().filter(Objects::nonNull).toList(), done)).toList();
        List<String> sorted = topics.getOrDefault(row.id(), List.of()).stream().sorted().toList();
        List<ReviewInput> others = reviews.getOrDefault(row.id(), List.of());
        CaseRating rating = ratings.read(row.rating());
        return row.wasPublished()
                ? new CaseRecord(row.externalId(), row.claim(), sorted, row.note(), null, null, null, null, items, others, done.moves(), publication(row, rating, done))
                : new CaseRecord(row.externalId(), row.claim(), sorted, row.note(), row.summary(), rating.code(), rating.freeText(), row.reviewOn(), items, others,
                        done.moves(), null);
    }

    /** As it reads now: what was corrected since it was published is not published again as it was. */
    private static PublicationRecord publication(CaseRow row, CaseRating rating, CaseDeeds done) {
        return new PublicationRecord(row.summary(), rating.code(), rating.freeText(), row.reviewOn(), done.published().by(), done.published().approvedBy(),
                done.takenBack(row.withdrawalReason()));
    }
}
