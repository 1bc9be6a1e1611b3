package org.docket.search.google;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.ReviewInput;
import org.docket.platform.PartialDate;
import org.docket.search.PublisherSite;
import org.docket.verdict.PublicVerdicts.Seen;
import org.docket.verdict.Publisher;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of claims as the Fact Check Tools API gives them; what is empty is left out.
 *
 * @param claims absent where there are none
 */
@Schema(name = "ClaimSearchPage")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GoogleClaims(List<GoogleClaim> claims, String nextPageToken) {

    private static final int LONGEST_TITLE = 160;

    /** @param claimDate the first instant of the day, month or year in which it was made */
    @Schema(name = "SearchedClaim")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record GoogleClaim(String text, String claimant, Instant claimDate, List<GoogleReview> claimReview) {}

    /** @param reviewDate when the verdict was published */
    @Schema(name = "SearchedReview")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record GoogleReview(GooglePublisher publisher, String url, String title, Instant reviewDate, String textualRating,
            String languageCode) {}

    /** @param site without protocol or {@code www.} */
    @Schema(name = "SearchedPublisher")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record GooglePublisher(String name, String site) {}

    static GoogleClaim of(Seen seen, Publisher publisher) {
        return of(seen, publisher, Optional.empty());
    }

    /** @param site whose reviews are shown; empty for all, ours first */
    static GoogleClaim of(Seen seen, Publisher publisher, Optional<String> site) {
        Published verdict = seen.verdict();
        List<GoogleReview> reviews = Stream.concat(Stream.of(own(seen, publisher)), verdict.reviews().stream().map(GoogleClaims::of))
                .filter(review -> site.isEmpty() || site.get().equals(review.publisher().site()))
                .toList();
        return new GoogleClaim(verdict.claim().text(), verdict.claim().claimant() == null ? null : verdict.claim().claimant().name(),
                date(verdict.claim().madeOn()), reviews);
    }

    private static GoogleReview of(ReviewInput review) {
        return new GoogleReview(new GooglePublisher(review.publisher().name(), PublisherSite.of(review.publisher())), review.url(), review.title(),
                review.reviewedAt() == null ? null : review.reviewedAt().truncatedTo(ChronoUnit.SECONDS), review.label(), review.language());
    }

    private static GoogleReview own(Seen seen, Publisher publisher) {
        Published verdict = seen.verdict();
        return new GoogleReview(new GooglePublisher(publisher.name(), PublisherSite.of(publisher.url())),
                publisher.reviewUrl(verdict), title(verdict), verdict.publishedAt().truncatedTo(ChronoUnit.SECONDS),
                seen.rating(), verdict.claim().language());
    }

    private static Instant date(PartialDate date) {
        return date == null ? null : date.firstDay().atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The headline of the newsroom's article, else what the desk says of it, shortened. */
    private static String title(Published verdict) {
        if (verdict.article() != null && verdict.article().headline() != null) {
            return verdict.article().headline();
        }
        String said = verdict.summary() == null ? verdict.claim().text() : verdict.summary();
        return said.codePointCount(0, said.length()) <= LONGEST_TITLE ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST_TITLE - 1)).stripTrailing() + '…';
    }
}
