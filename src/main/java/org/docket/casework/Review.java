package org.docket.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.log.Author;
import org.docket.platform.PartialDate;
import org.docket.rules.Stance;

/** What others found of the claim of a case. It is recorded once, and never changed; at most it ends. */
@Entity
@Table(name = "reviews")
class Review {

    @Id
    UUID id;

    UUID caseId;
    String publisherName;
    String publisherSite;
    String url;
    String title;
    Instant reviewedAt;
    String language;
    String label;

    /** Numbers as text, so that they are given back as they came. */
    String ratingValue;
    String ratingBest;
    String ratingWorst;

    @Enumerated(EnumType.STRING)
    Stance stance;

    String toldText;
    String toldClaimant;
    @AttributeOverride(name = "firstDay", column = @Column(name = "told_made_on"))
    @AttributeOverride(name = "precision", column = @Column(name = "told_made_on_precision"))
    PartialDate toldMadeOn;

    /** One address a line; null where the case has the same. */
    String toldAppearances;

    String recordedBy;
    Instant recordedAt;

    /** Whether it was recorded while the case was published, and no second person has cleared it. */
    boolean uncleared;

    /** Null while it stands beside the claim. */
    Instant endedAt;
    String endedBy;
    UUID replacedBy;
    String removalReason;

    protected Review() {}

    Review(UUID id, UUID caseId, ReviewInput input, Author by, Instant at) {
        this.id = id;
        this.caseId = caseId;
        publisherName = input.publisher().name();
        publisherSite = input.publisher().site();
        url = input.url();
        title = input.title();
        reviewedAt = input.reviewedAt();
        language = input.language();
        label = input.label();
        stance = input.stance();
        write(input.rating());
        write(input.claim());
        recordedBy = by.name();
        recordedAt = at;
    }

    private void write(ReviewInput.Rating rating) {
        if (rating != null) {
            ratingValue = text(rating.value());
            ratingBest = text(rating.best());
            ratingWorst = text(rating.worst());
        }
    }

    private void write(ReviewInput.Told told) {
        if (told != null) {
            toldText = told.text();
            toldClaimant = told.claimant();
            toldMadeOn = told.madeOn();
            toldAppearances = told.appearances() == null ? null : String.join("\n", told.appearances());
        }
    }

    boolean isCurrent() {
        return endedAt == null;
    }

    void end(ReviewEnd end) {
        endedAt = end.at();
        endedBy = end.by();
        replacedBy = end.replacedBy();
        removalReason = end.reason();
    }

    /** Null while it stands beside the claim. */
    ReviewEnd ended() {
        return endedAt == null ? null : new ReviewEnd(endedAt, endedBy, replacedBy, removalReason);
    }

    ReviewInput input() {
        return new ReviewInput(new ReviewInput.Publisher(publisherName, publisherSite), url, title, reviewedAt, language, label, rating(), stance,
                told());
    }

    private ReviewInput.Rating rating() {
        return isAny(ratingValue, ratingBest, ratingWorst)
                ? new ReviewInput.Rating(number(ratingValue), number(ratingBest), number(ratingWorst)) : null;
    }

    private ReviewInput.Told told() {
        return isAny(toldText, toldClaimant, toldMadeOn, toldAppearances)
                ? new ReviewInput.Told(toldText, toldClaimant, toldMadeOn, toldAppearances == null ? null : Case.appearances(toldAppearances)) : null;
    }

    private static boolean isAny(Object... values) {
        return Stream.of(values).anyMatch(value -> value != null);
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toString();
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
