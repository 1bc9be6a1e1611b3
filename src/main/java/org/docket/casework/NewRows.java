package org.docket.casework;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.platform.Columns;
import org.docket.platform.PartialDate;
import org.docket.rules.Standing;
import org.docket.rules.Status;

/**
 * Writes new cases with their evidence and reviews, a batch for each table, by plain JDBC. A new case is {@link Status#ALLEGED}, which
 * requires nothing: its standing holds, whatever is on file of it.
 */
final class NewRows {

    private static final String CASES = "insert into cases (id, status, status_since, standing, visibility, claim_text, claim_language, claimant_id,"
            + " respondent_id, made_on, made_on_precision, appearances, note, summary, rating, review_on, reply, version, opened_at, updated_at, external_id,"
            + " claim_key, imported, article) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TOPICS = "insert into case_topics (case_id, topic) values (?, ?)";
    private static final String RESPONDENTS = "insert into case_respondents (case_id, place, source_id) values (?, ?, ?)";
    private static final String EVIDENCE = "insert into evidence (id, case_id, kind, stance, source_id, credibility, quote, summary, url,"
            + " published_on, published_on_precision, retrieved_at, external_id, attached_at, attached_by, question, unanswered, archive_url, shown_on,"
            + " shown_on_precision, shown_place, locator, language, translation, speaker_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DERIVATIONS = "insert into evidence_derivations (evidence_id, from_id) values (?, ?)";
    private static final String REVIEWS = "insert into reviews (id, case_id, publisher_name, publisher_site, url, title, reviewed_at, language,"
            + " label, rating_value, rating_best, rating_worst, stance, told_text, told_claimant, told_made_on, told_made_on_precision,"
            + " told_appearances, recorded_by, recorded_at, ended_at, ended_by, replaced_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private NewRows() {}

    /** Gives each its number, too. */
    static void insert(Connection connection, List<NewCase> cases) throws SQLException {
        cases(connection, cases);
        topics(connection, cases);
        respondents(connection, cases);
        evidence(connection, cases);
        reviews(connection, cases.stream().flatMap(opened -> opened.reviews.stream()).toList());
    }

    private static void cases(Connection connection, List<NewCase> cases) throws SQLException {
        try (var insert = connection.prepareStatement(CASES, new String[] {"number"})) {
            for (NewCase opened : cases) {
                var row = new Row(insert);
                ClaimInput claim = opened.file.claim();
                row.id(opened.id).text(Status.ALLEGED.name()).instant(opened.at).text(Standing.HOLDS.name()).text(Visibility.PRIVATE.name());
                row.text(claim.text()).text(claim.language()).id(claim.claimantId()).id(claim.respondentId()).date(claim.madeOn());
                row.text(String.join("\n", claim.appearances())).text(opened.file.note()).text(opened.file.summary()).text(opened.file.rating());
                row.any(opened.file.reviewOn()).text(ReplyState.NOT_ASKED.name()).any(opened.version()).instant(opened.at).instant(opened.at);
                row.text(opened.incoming.externalId()).id(opened.key()).id(opened.incoming.content()).text(Article.text(opened.file.article()));
                insert.addBatch();
            }
            insert.executeBatch();
            number(insert, cases);
        }
    }

    private static void number(PreparedStatement inserted, List<NewCase> cases) throws SQLException {
        try (var numbers = inserted.getGeneratedKeys()) {
            for (NewCase opened : cases) {
                numbers.next();
                opened.number = numbers.getLong(1);
            }
        }
    }

    private static void topics(Connection connection, List<NewCase> cases) throws SQLException {
        try (var insert = connection.prepareStatement(TOPICS)) {
            for (NewCase opened : cases) {
                for (String topic : opened.file.topics()) {
                    new Row(insert).id(opened.id).text(topic);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void respondents(Connection connection, List<NewCase> cases) throws SQLException {
        try (var insert = connection.prepareStatement(RESPONDENTS)) {
            for (NewCase opened : cases) {
                List<UUID> ids = opened.file.claim().respondentIds();
                for (int place = 0; place < ids.size(); place++) {
                    new Row(insert).id(opened.id).any(place).id(ids.get(place));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void evidence(Connection connection, List<NewCase> cases) throws SQLException {
        try (var insert = connection.prepareStatement(EVIDENCE); var derive = connection.prepareStatement(DERIVATIONS)) {
            for (NewCase opened : cases) {
                for (Evidence item : opened.evidence) {
                    var row = new Row(insert);
                    row.id(item.id).id(item.caseId).text(item.kind.name()).text(item.stance.name()).id(opened.inputs.get(item.id).sourceId());
                    row.any(item.credibility).text(item.quote).text(item.summary).text(item.url).date(item.publishedOn);
                    row.instant(item.retrievedAt).text(item.externalId).instant(item.attachedAt).text(item.attachedBy);
                    details(row, item.details());
                    row.id(opened.inputs.get(item.id).speakerId());
                    insert.addBatch();
                    for (UUID from : item.derivedFrom) {
                        new Row(derive).id(item.id).id(from);
                        derive.addBatch();
                    }
                }
            }
            insert.executeBatch();
            derive.executeBatch();
        }
    }

    private static void details(Row row, EvidenceDetails details) throws SQLException {
        row.text(details.question()).any(details.unanswered()).text(details.archiveUrl()).date(details.shownAt());
        row.text(details.shownPlace()).text(details.locator()).text(details.language()).text(details.translation());
    }

    private static void reviews(Connection connection, List<Review> reviews) throws SQLException {
        try (var insert = connection.prepareStatement(REVIEWS)) {
            for (Review review : reviews) {
                var row = new Row(insert);
                row.id(review.id).id(review.caseId).text(review.publisherName).text(review.publisherSite).text(review.url).text(review.title);
                row.instant(review.reviewedAt).text(review.language).text(review.label).text(review.ratingValue).text(review.ratingBest);
                row.text(review.ratingWorst).text(review.stance == null ? null : review.stance.name()).text(review.toldText);
                row.text(review.toldClaimant).date(review.toldMadeOn).text(review.toldAppearances).text(review.recordedBy).instant(review.recordedAt);
                row.instant(review.endedAt).text(review.endedBy).id(review.replacedBy);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The values of one row, from left to right. */
    private static final class Row {

        private final PreparedStatement statement;
        private int column;

        private Row(PreparedStatement statement) {
            this.statement = statement;
        }

        private Row text(String text) throws SQLException {
            statement.setString(++column, text);
            return this;
        }

        private Row id(UUID id) throws SQLException {
            Columns.id(statement, ++column, id);
            return this;
        }

        private Row instant(Instant instant) throws SQLException {
            return instant == null ? none(Types.TIMESTAMP_WITH_TIMEZONE) : any(Columns.utc(instant));
        }

        /** Two columns: the first day, and the precision. */
        private Row date(PartialDate date) throws SQLException {
            return date == null ? none(Types.DATE).text(null) : any(date.firstDay()).text(date.precision().name());
        }

        private Row any(Object value) throws SQLException {
            statement.setObject(++column, value);
            return this;
        }

        private Row none(int type) throws SQLException {
            statement.setNull(++column, type);
            return this;
        }
    }
}
