package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.docket.rating.RatingVocabulary;
import org.docket.rules.Basis;
import org.junit.jupiter.api.Test;

/** The page that says what the numbers of our ClaimReviews mean. */
class ClaimReviewDriftTest {

    private static final Path FILE = Path.of("docs/claim-review.md");
    private static final RatingVocabulary RATINGS = RatingVocabulary.builtIn();

    @Test
    void the_page_is_written_from_the_vocabulary_and_the_words_for_statuses() throws IOException {
        if (Boolean.getBoolean("docket.regenerate")) {
            Files.writeString(FILE, page());
        }
        assertThat(Files.readString(FILE)).as("run `make docs`").isEqualTo(page());
    }

    private static String page() {
        return """
                # What a ClaimReview says

                Generated from the built-in rating vocabulary and the words for statuses: change `ratings.json` or `ReviewScale`, then run `make docs`.

                Every published verdict is also a [ClaimReview](https://schema.org/ClaimReview) in JSON-LD, at `/v1/verdicts/{id}/claim-review`,
                and the newest ones are a [DataFeed](https://schema.org/DataFeed) at `/feeds/claim-reviews.json`. `ratingValue` is a number
                from %d (`worstRating`) to %d (`bestRating`), which the [rating](ratings.md) has:

                | ratingValue | rating |
                |---|---|
                %s

                There is a number only while the standing holds, and only if the claim is CORROBORATED, or DENIED by anything but the respondent's own word. All
                other ClaimReviews leave out `ratingValue`, `worstRating` and `bestRating`: an allegation, a dispute or a denial does not say whether the claim is true. A verdict without a
                rating has the number of the neutral term of its status; one with `ratingText` has none.

                `alternateName`, which search engines show, is the name of the rating in the language of the claim. `name` is the word for the status, in English; without a rating
                `alternateName` is that word in the language of the claim, where Docket has one (English, %s):

                | name | status | basis: one of |
                |---|---|---|
                %s

                The first row that fits is the one that is used: a denial that rests on evidence and on the respondent's word is a refutation. A
                denial has no basis if what it rested on was lost. `ratingExplanation` is there only while what the status requires no longer holds.

                `url` is the page of the verdict, which people open, or the newsroom's own article if the publication names one; `@id` is the document itself. An
                article gives the review its `headline`, and is its `mainEntityOfPage` with the persons who wrote it. `author` is always the newsroom, because
                search engines show it as the publisher.

                A claimant is a Person if the source is a person or a witness, else an Organization. Up to %d items of evidence
                are cited, those that count first, and no more than %d characters of each. A date that is known as a month or a year is
                given as its first day. Corrections are CorrectionComments, the newest first.
                """.formatted(RATINGS.scale().worst(), RATINGS.scale().best(), numbers(), languages(), rows(), ClaimReview.MOST_CITATIONS, ClaimReview.LONGEST_CITATION);
    }

    private static String numbers() {
        return RATINGS.terms().stream().map(term -> "| %s | %s |".formatted(term.number().map(String::valueOf).orElse("none"), term.code()))
                .collect(Collectors.joining("\n"));
    }

    private static String languages() {
        return ScaleWords.LANGUAGES.stream().map(Locale::forLanguageTag).map(language -> language.getDisplayLanguage(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }

    private static String rows() {
        return Arrays.stream(ReviewScale.values())
                .map(row -> "| %s | %s | %s |".formatted(row.word(), row.status(), row.basis().stream().sorted().map(Basis::name).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }
}
