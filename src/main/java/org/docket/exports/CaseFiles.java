package org.docket.exports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.docket.casework.EvidenceDetails;
import org.docket.casework.ReviewInput;
import org.docket.exports.DeskRecord.CaseRecord;
import org.docket.exports.DeskRecord.ClaimRecord;
import org.docket.exports.DeskRecord.EvidenceRecord;
import org.docket.exports.DeskRecord.PublicationRecord;
import org.docket.exports.DeskRecord.WithdrawalRecord;
import org.docket.platform.Columns;
import org.docket.platform.PartialDate;
import org.docket.rating.CaseRating;
import org.docket.rating.RatingVocabulary;

/**
 * Puts a batch of cases together: the rows, and what belongs to each. All joins are outer ones: H2 begins with the cases that are named then,
 * where it would begin with all sources or items else.
 */
final class CaseFiles {

    private static final String TOPICS = "select case_id, topic from case_topics where case_id in (%s)";
    private static final String RESPONDENTS = "select cr.case_id, " + ExportQuery.name("s") + " from case_respondents cr left join sources s on s.id = cr.source_id"
            + " where cr.case_id in (%s) order by cr.case_id, cr.place";
    private static final String EVIDENCE = "select e.case_id, e.id, e.kind, e.stance, " + ExportQuery.name("s") + ", e.credibility, e.quote, e.summary, e.url,"
            + " e.published_on, e.retrieved_at, e.withdrawal_reason, " + ExportQuery.name("e")
            + ", e.published_on_precision, e.question, e.unanswered, e.archive_url, e.shown_on, e.shown_on_precision, e.shown_place, e.locator, e.language,"
            + " e.translation, case when sp.id is null then null else " + ExportQuery.name("sp") + " end, e.decisive_reason,"
            + " case when e.lapsed_at is not null then 'LAPSED' when e.uncleared then 'UNCLEARED' end"
            + " from evidence e left join sources s on s.id = e.source_id left join sources sp on sp.id = e.speaker_id where e.case_id in (%s) order by e.case_id, e.id";
    private static final String DERIVATIONS = "select e.id, case when f.id is null then null else " + ExportQuery.name("f") + " end from evidence e"
            + " left join evidence_derivations d on d.evidence_id = e.id left join evidence f on f.id = d.from_id"
            + " where e.case_id in (%s) order by e.id, f.id";

    private static final String SUPERSESSIONS = "select x.evidence_id, " + ExportQuery.name("f") + " from evidence e join evidence_supersessions x on x.evidence_id = e.id"
            + " join evidence f on f.id = x.earlier_id where e.case_id in (%s) order by x.evidence_id, f.id";

    private final Map<UUID, List<String>> topics;
    private final Map<UUID, List<String>> respondents;
    private final Map<UUID, List<Item>> evidence;
    private final Map<UUID, List<String>> derivations;
    private final Map<UUID, List<String>> supersessions;
    private final Map<UUID, List<ForeignReviewWriter.Stored>> reviews;
    private final Map<UUID, CaseDeeds> deeds;
    private final RatingVocabulary ratings;

    private CaseFiles(Connection connection, List<CaseRow> rows, RatingVocabulary ratings) throws SQLException {
        this.ratings = ratings;
        List<UUID> ids = rows.stream().map(CaseRow::id).toList();
        topics = ExportQuery.by(connection, TOPICS, ids, row -> row.getString(2));
        respondents = ExportQuery.by(connection, RESPONDENTS, ids, row -> row.getString(2));
        evidence = ExportQuery.by(connection, EVIDENCE, ids, Item::of);
        derivations = evidence.isEmpty() ? Map.of() : ExportQuery.by(connection, DERIVATIONS, ids, row -> row.getString(2));
        supersessions = evidence.isEmpty() ? Map.of() : ExportQuery.by(connection, SUPERSESSIONS, ids, row -> row.getString(2));
        reviews = ExportQuery.by(connection, ForeignReviewWriter.OF_CASES, ids, ForeignReviewWriter::read);
        deeds = CaseDeeds.of(connection, rows.stream().filter(CaseRow::wasDecided).map(CaseRow::id).toList());
    }

    static List<ExportedCase> of(Connection connection, List<CaseRow> rows, RatingVocabulary ratings) throws SQLException {
        var files = new CaseFiles(connection, rows, ratings);
        return rows.stream().map(files::file).toList();
    }

    /** @param withdrawn why; null for what counts still */
    private record Item(UUID id, String externalId, String kind, String stance, String source, int credibility, String quote, String summary, String url,
            PartialDate publishedOn, Instant retrievedAt, String withdrawn, EvidenceDetails details, String speaker, String decisive, String state) {

        static Item of(ResultSet row) throws SQLException {
            return new Item(ExportQuery.id(row, 2), row.getString(13), row.getString(3), row.getString(4), row.getString(5), row.getInt(6), row.getString(7),
                    row.getString(8), row.getString(9), Columns.partialDate(row, 10, 14), Columns.instant(row, 11), row.getString(12), details(row),
                    row.getString(24), row.getString(25), row.getString(26));
        }

        private static EvidenceDetails details(ResultSet row) throws SQLException {
            return new EvidenceDetails(row.getString(15), row.getObject(16, Boolean.class), row.getString(17), Columns.partialDate(row, 18, 19),
                    row.getString(20), row.getString(21), row.getString(22), row.getString(23));
        }

        EvidenceRecord told(List<String> derivedFrom, List<String> supersedes, CaseDeeds deeds) {
            return new EvidenceRecord(externalId, kind, stance, source, credibility, quote, summary, url, publishedOn, retrievedAt, derivedFrom,
                    deeds.attachedAfter(id), withdrawn == null ? null : new WithdrawalRecord(withdrawn, deeds.withdrawnAfter(id)), details,
                    speaker, decisive, supersedes.isEmpty() ? null : supersedes, state);
        }
    }

    private ExportedCase file(CaseRow row) {
        return new ExportedCase(row.id(), row.number(), row.status(), row.statusSince(), row.standing(), row.visibility(), row.claimant(), row.respondent(),
                row.openedAt(), row.updatedAt(), row.publishedAt(), record(row, deeds.getOrDefault(row.id(), CaseDeeds.NONE)));
    }

    private CaseRecord record(CaseRow row, CaseDeeds done) {
        List<EvidenceRecord> items = evidence.getOrDefault(row.id(), List.of()).stream()
                .map(item -> item.told(derivations.getOrDefault(item.id(), List.of()).stream().filter(Objects::nonNull).toList(),
                        supersessions.getOrDefault(item.id(), List.of()), done)).toList();
        List<String> sorted = topics.getOrDefault(row.id(), List.of()).stream().sorted().toList();
        List<ReviewInput> others = reviews(row, false);
        List<ReviewInput> uncleared = reviews(row, true);
        CaseRating rating = ratings.read(row.rating());
        ClaimRecord claim = row.claim().about(respondents.getOrDefault(row.id(), List.of()));
        return row.wasPublished()
                ? new CaseRecord(row.externalId(), claim, sorted, row.note(), null, null, null, null, null, items, others, uncleared, done.moves(),
                        publication(row, rating, done))
                : new CaseRecord(row.externalId(), claim, sorted, row.note(), row.summary(), rating.code(), rating.freeText(), row.reviewOn(), row.article(), items, others,
                        uncleared, done.moves(), null);
    }

    private List<ReviewInput> reviews(CaseRow row, boolean uncleared) {
        return reviews.getOrDefault(row.id(), List.of()).stream().filter(stored -> stored.uncleared() == uncleared).map(ForeignReviewWriter.Stored::review).toList();
    }

    /** As it reads now: what was corrected since it was published is not published again as it was. */
    private static PublicationRecord publication(CaseRow row, CaseRating rating, CaseDeeds done) {
        return new PublicationRecord(row.summary(), rating.code(), rating.freeText(), row.reviewOn(), row.article(), done.published().by(), done.published().approvedBy(),
                done.takenBack(row.withdrawalReason()));
    }
}
