package org.docket.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.docket.platform.LanguageTag;
import org.docket.platform.PartialDate;
import org.docket.rules.Stance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A review of the same claim by others. It is no evidence, and no status rests on it.
 *
 * @param label the verdict in its publisher's own words
 * @param stance what the label comes to by a mapping that is written down; null where none knows it
 * @param claim how its publisher tells of the claim, where that is not as the case has it; null where nothing differs
 */
public record ReviewInput(
        @NotNull @Valid Publisher publisher,
        @Size(max = 2048) @Pattern(regexp = "https?://\\S+") String url,
        @Size(max = 1000) String title,
        Instant reviewedAt,
        @Size(max = LanguageTag.LONGEST) @Pattern(regexp = LanguageTag.PATTERN) String language,
        @NotBlank @Size(max = 4000) String label,
        @Valid Rating rating,
        Stance stance,
        @Valid Told claim) {

    public ReviewInput {
        reviewedAt = CommentRequestInput.micros(reviewedAt);
    }

    /**
     * Who published it.
     *
     * @param site such as {@code example.org}, without protocol or {@code www.}
     */
    @Schema(name = "ReviewPublisher")
    public record Publisher(@Size(max = 300) String name, @Size(max = 300) @Pattern(regexp = "[^\\s/]+") String site) {}

    /** Numbers as their publisher gives them; they are never read as a stance. */
    @Schema(name = "ReviewRating")
    public record Rating(
            @Digits(integer = 18, fraction = 9) BigDecimal value,
            @Digits(integer = 18, fraction = 9) BigDecimal best,
            @Digits(integer = 18, fraction = 9) BigDecimal worst) {}

    /** The claim as the publisher of a review tells of it; only what differs from the case. */
    @Schema(name = "ReviewedClaim")
    public record Told(
            @Size(max = 4000) String text,
            @Size(max = 300) String claimant,
            PartialDate madeOn,
            @Size(max = 50) List<@NotNull @Size(max = 2048) @Pattern(regexp = "https?://\\S+") String> appearances) {}

    /** Whether somebody is named who published it. */
    public boolean hasPublisher() {
        return publisher != null && (publisher.name() != null || publisher.site() != null);
    }

    /** What its publisher says, wherever its article is spelled to be. */
    ReviewInput spelled() {
        return new ReviewInput(publisher, ArticleAddress.key(url), title, reviewedAt, language, label, rating, null, claim);
    }

    ReviewInput with(Told claim) {
        return new ReviewInput(publisher, url, title, reviewedAt, language, label, rating, stance, claim);
    }
}
