package org.docket.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.casework.ReviewInput;
import org.docket.casework.ReviewInput.Publisher;
import org.docket.casework.ReviewInput.Rating;
import org.docket.casework.ReviewInput.Told;
import org.docket.exports.DeskRecord.ClaimRecord;
import org.docket.platform.Columns;
import org.docket.rules.Stance;

/** What others found of a claim, as records and as ClaimReviews. */
final class ForeignReviewWriter {

    static final String OF_CASES = """
            select case_id, publisher_name, publisher_site, url, title, reviewed_at, language, label, rating_value, rating_best, rating_worst, stance,
                   told_text, told_claimant, told_made_on, told_appearances, told_made_on_precision, uncleared
            from reviews where case_id in (%s) and ended_at is null order by case_id, id""";

    /** @param uncleared whether readers do not see it until a second person clears it */
    record Stored(ReviewInput review, boolean uncleared) {}

    private ForeignReviewWriter() {}

    /** One of {@link #OF_CASES}. */
    static Stored read(ResultSet row) throws SQLException {
        return new Stored(review(row, 2), row.getBoolean(18));
    }

    /** @param at the first column */
    private static ReviewInput review(ResultSet row, int at) throws SQLException {
        var publisher = new Publisher(row.getString(at), row.getString(at + 1));
        String stance = row.getString(at + 10);
        return new ReviewInput(publisher, row.getString(at + 2), row.getString(at + 3), Columns.instant(row, at + 4), row.getString(at + 5),
                row.getString(at + 6), rating(row, at + 7), stance == null ? null : Stance.valueOf(stance), told(row, at + 11));
    }

    private static Rating rating(ResultSet row, int at) throws SQLException {
        var rating = new Rating(row.getBigDecimal(at), row.getBigDecimal(at + 1), row.getBigDecimal(at + 2));
        return Stream.of(rating.value(), rating.best(), rating.worst()).allMatch(Objects::isNull) ? null : rating;
    }

    private static Told told(ResultSet row, int at) throws SQLException {
        String lines = row.getString(at + 3);
        var told = new Told(row.getString(at), row.getString(at + 1), Columns.partialDate(row, at + 2, at + 4),
                lines == null ? null : lines.isEmpty() ? List.of() : List.of(lines.split("\n")));
        return Stream.of(told.text(), told.claimant(), told.madeOn(), told.appearances()).allMatch(Objects::isNull) ? null : told;
    }

    /** As an item of a feed (schema.org/ClaimReview), by whoever published it. */
    static byte[] item(ReviewInput review, ExportedCase of) {
        ObjectNode item = thing("DataFeedItem");
        item.set("item", claimReview(review, of));
        try {
            return DeskRecord.JSON.writeValueAsBytes(item);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode claimReview(ReviewInput review, ExportedCase of) {
        Optional<Told> told = Optional.ofNullable(review.claim());
        ClaimRecord claim = of.told().claim();
        ObjectNode found = thing("ClaimReview");
        put(found, "url", review.url());
        put(found, "name", review.title());
        put(found, "claimReviewed", told.map(Told::text).orElse(claim.text()));
        put(found, "inLanguage", review.language());
        put(found, "datePublished", review.reviewedAt());
        found.set("author", organization(review.publisher().name(), review.publisher().site()));
        found.set("itemReviewed", claim(told, claim, of.claimant()));
        found.set("reviewRating", rating(review));
        return found;
    }

    private static ObjectNode claim(Optional<Told> told, ClaimRecord claim, String claimant) {
        ObjectNode reviewed = thing("Claim");
        String author = told.map(Told::claimant).orElse(claimant);
        if (author != null) {
            reviewed.set("author", organization(author, null));
        }
        Optional.ofNullable(told.map(Told::madeOn).orElse(claim.madeOn())).ifPresent(madeOn -> put(reviewed, "datePublished", madeOn.firstDay()));
        List<String> appearances = told.map(Told::appearances).orElse(claim.appearances());
        if (!appearances.isEmpty()) {
            var list = reviewed.putArray("appearance");
            appearances.forEach(url -> list.add(thing("CreativeWork").put("url", url)));
        }
        return reviewed;
    }

    private static ObjectNode rating(ReviewInput review) {
        ObjectNode rating = thing("Rating");
        if (review.rating() != null) {
            put(rating, "ratingValue", review.rating().value());
            put(rating, "bestRating", review.rating().best());
            put(rating, "worstRating", review.rating().worst());
        }
        return rating.put("alternateName", review.label());
    }

    private static ObjectNode organization(String name, String site) {
        ObjectNode organization = thing("Organization");
        put(organization, "name", name);
        put(organization, "url", site == null ? null : "https://" + site);
        return organization;
    }

    private static ObjectNode thing(String type) {
        return DeskRecord.JSON.createObjectNode().put("@type", type);
    }

    private static void put(ObjectNode into, String name, Object value) {
        if (value instanceof BigDecimal number) {
            into.put(name, number);
        } else if (value != null) {
            into.put(name, value.toString());
        }
    }
}
