package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.docket.lifecycle.Basis;
import org.junit.jupiter.api.Test;

/** The page that says what the numbers of our ClaimReviews mean. */
class ClaimReviewDriftTest {

    private static final Path FILE = Path.of("docs/claim-review.md");

    @Test
    void the_page_is_written_from_the_scale() throws IOException {
        if (Boolean.getBoolean("docket.regenerate")) {
            Files.writeString(FILE, page());
        }
        assertThat(Files.readString(FILE)).as("run `make docs`").isEqualTo(page());
    }

    private static String page() {
        return """
                # What a ClaimReview says

                Generated from the scale of ratings: change `ReviewScale`, then run `make docs`.

                Every published verdict is also a [ClaimReview](https://schema.org/ClaimReview) in JSON-LD, at `/v1/verdicts/{id}/claim-review`,
                and the newest ones are a [DataFeed](https://schema.org/DataFeed) at `/feeds/claim-reviews.json`. `ratingValue` is a number
                from %d (`worstRating`) to %d (`bestRating`):

                | ratingValue | name | status | basis |
                |---|---|---|---|
                %s

                The first row that fits is the one that is used: a denial that rests on evidence and on the respondent's word is a refutation. A
                denial has no basis where what it rested on was lost. An allegation and a dispute are in the middle because neither says whether
                the claim is true.

                `alternateName`, which search engines show, is the desk's own rating where it gave one, and else the name in the language of the
                claim, where Docket has words in it (English, %s). `name` is always ours, in English. `url` is the page of the verdict, which people
                open; `@id` is the document itself. `ratingExplanation` is there only while what the status requires no longer holds.

                A claimant is an Organization, whoever it is: what sort of source it is, the verdict does not tell. Up to %d items of evidence
                are cited, those that count first, and no more than %d characters of each. A date that is known as a month or a year is
                given as its first day. Corrections are CorrectionComments, the newest first.
                """.formatted(ReviewScale.WORST, ReviewScale.BEST, rows(), languages(), ClaimReview.MOST_CITATIONS, ClaimReview.LONGEST_CITATION);
    }

    private static String languages() {
        return ScaleWords.LANGUAGES.stream().map(Locale::forLanguageTag).map(language -> language.getDisplayLanguage(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }

    private static String rows() {
        return Arrays.stream(ReviewScale.values())
                .map(row -> "| %d | %s | %s | %s |".formatted(row.value(), row.word(), row.status(),
                        row.basis().stream().map(Basis::name).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }
}
