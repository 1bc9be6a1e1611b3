package org.docket.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.docket.casework.ReviewInput;
import org.docket.http.InputError;
import org.docket.imports.ForeignReviewReader.Understood;
import org.docket.imports.LineRecord.CaseLine;
import org.docket.imports.LineRecord.ClaimLine;
import org.docket.imports.LineRecord.Named;
import org.docket.platform.PartialDate;
import org.docket.source.SourceKind;

/** A claim as answers of {@code claims:search} have it (factchecktools v1alpha1), with all its reviews. */
final class SearchedClaim {

    private final JsonNode node;
    private final RatingLabels labels;
    private final String language;
    private final ImportTally mended = new ImportTally();
    private final ForeignText wild = new ForeignText(mended);

    SearchedClaim(JsonNode node, RatingLabels labels, String language) {
        this.node = node;
        this.labels = labels;
        this.language = language;
    }

    Understood understood() {
        JsonNode told = node.path("claimReview");
        JsonNode found = told.isObject() ? JsonNodeFactory.instance.arrayNode().add(told) : told;
        if (!found.isArray() || found.isEmpty()) {
            return new Understood(null, mended, List.of(new InputError("/claimReview", "required", "A claim comes with the reviews of it.")));
        }
        PartialDate madeOn = wild.date(node.path("claimDate"));
        var reviews = new ArrayList<ReviewInput>();
        String spoken = null;
        for (JsonNode one : found) {
            ReviewInput review = review(one, madeOn);
            spoken = spoken == null ? review.language() : spoken;
            reviews.add(review);
        }
        String claimant = wild.text(node.path("claimant"));
        var claim = new ClaimLine(wild.text(node.path("text")), spoken, claimant == null ? null : new Named(null, claimant, SourceKind.OTHER, null), null, null,
                madeOn, null);
        return new Understood(new CaseLine(null, claim, null, null, null, null, null, null, null, null, reviews, null, null, null, null), mended, List.of());
    }

    private ReviewInput review(JsonNode one, PartialDate madeOn) {
        Instant reviewedAt = wild.instant(one.path("reviewDate"));
        if (madeOn != null && reviewedAt != null && reviewedAt.atOffset(ZoneOffset.UTC).toLocalDate().isBefore(madeOn.firstDay())) {
            mended.add(ImportRepair.REVIEW_BEFORE_CLAIM);
        }
        String url = wild.address(one.path("url"), wild.text(one.path("publisher").path("site")));
        String told = ForeignLanguage.of(one.path("languageCode"), wild, mended);
        if (told == null && language != null) {
            mended.add(ImportRepair.LANGUAGE_ASSUMED);
        }
        String spoken = told == null ? language : told;
        String label = wild.text(one.path("textualRating"));
        boolean paragraph = label != null && label.codePointCount(0, label.length()) > ForeignClaimReview.PARAGRAPH;
        if (paragraph) {
            mended.add(ImportRepair.RATING_PARAGRAPH);
        }
        return new ReviewInput(publisher(one.path("publisher"), url), url, wild.text(one.path("title")), reviewedAt, spoken, label, null,
                paragraph ? null : labels.stance(spoken, label).orElse(null), null);
    }

    private ReviewInput.Publisher publisher(JsonNode told, String url) {
        String site = wild.text(told.path("site"));
        String name = wild.text(told.path("name"));
        String place = site == null ? ForeignClaimReview.site(url) : site;
        if (name == null && place != null) {
            mended.add(ImportRepair.NO_AUTHOR_NAME);
        }
        return new ReviewInput.Publisher(name == null ? place : name, place);
    }
}
