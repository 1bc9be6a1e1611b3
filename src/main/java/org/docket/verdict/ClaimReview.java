package org.docket.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.docket.casework.Article;
import org.docket.casework.CaseView.ClaimView;
import org.docket.casework.PublicCase.PublicEvidence;
import org.docket.casework.PublicCase.Published;
import org.docket.platform.Excerpt;
import org.docket.platform.PartialDate;
import org.docket.rating.RatingNumber;
import org.docket.rules.Standing;
import org.docket.source.SourceKind;

/**
 * A verdict as the ClaimReview that search engines read (schema.org/ClaimReview, and Google's guide to fact checks).
 *
 * @param id of the document itself, for programs
 * @param url of the newsroom's article where the verdict names one, else of the page that people open
 * @param headline of the newsroom's article; null where there is none
 * @param author the newsroom, which search engines show as the publisher; who wrote the article is told with the article
 * @param mainEntityOfPage the newsroom's article; null where there is none
 * @param citation what weighs in the judgement comes first; the first twenty
 * @param correction what readers were told of changes, the newest first
 */
record ClaimReview(@JsonProperty("@id") String id, String url, String headline, String claimReviewed, String inLanguage, Instant datePublished,
        Instant dateModified, Organization author, Claim itemReviewed, Rating reviewRating, String reviewBody, List<CreativeWork> citation,
        List<CorrectionComment> correction, NewsArticle mainEntityOfPage) implements SchemaOrgThing {

    static final int MOST_CITATIONS = 20;
    static final int LONGEST_CITATION = 500;

    private static final String UNDER_REVIEW = "What this rating requires no longer holds; the desk has to review it.";

    /** @param at since when the public sees the verdict as it is */
    static ClaimReview of(Published seen, Instant at, Publisher publisher) {
        String id = address(seen, publisher);
        return new ClaimReview(id, publisher.reviewUrl(seen), seen.article() == null ? null : seen.article().headline(), seen.claim().text(), seen.claim().language(),
                seen.publishedAt(), at, newsroom(publisher), claim(id + "#claim", seen), rating(seen), seen.summary(), citations(seen),
                seen.corrections().stream().map(told -> new CorrectionComment(told.note(), told.at())).toList(), article(seen));
    }

    static String address(Published seen, Publisher publisher) {
        return publisher.url() + Verdict.address(seen.id()) + "/claim-review";
    }

    private static NewsArticle article(Published seen) {
        Article told = seen.article();
        return told == null ? null : new NewsArticle(told.url(), told.headline(), told.authors().stream().map(Person::new).toList());
    }

    static Organization newsroom(Publisher publisher) {
        return new Organization(publisher.name(), publisher.url());
    }

    private static Claim claim(String id, Published seen) {
        ClaimView claim = seen.claim();
        List<CreativeWork> appearances = claim.appearances().stream().map(CreativeWork::at).toList();
        return new Claim(id, claim.text(), claim.language(), claim.claimant() == null ? null : claimant(claim.claimant().name(), seen.claimantKind()),
                firstDay(claim.madeOn()), appearances.stream().findFirst().orElse(null), appearances);
    }

    private static SchemaOrgThing claimant(String name, SourceKind kind) {
        return switch (kind) {
            case PERSON, WITNESS -> new Person(name);
            case GOVERNMENT, AGENCY, MILITARY, MEDIA, RESEARCH, COMPANY, NGO, OTHER -> new Organization(name, null);
        };
    }

    private static Rating rating(Published seen) {
        Optional<RatingNumber> number = seen.rating().number();
        return new Rating(number.map(RatingNumber::value).orElse(null), number.map(RatingNumber::worst).orElse(null), number.map(RatingNumber::best).orElse(null),
                ReviewScale.shown(seen, seen.claim().language()), ReviewScale.rowOf(seen).word(), seen.standing() == Standing.LOST ? UNDER_REVIEW : null);
    }

    private static List<CreativeWork> citations(Published seen) {
        return seen.evidence().stream()
                .sorted(Comparator.comparing(PublicEvidence::counted).reversed())
                .limit(MOST_CITATIONS)
                .map(ClaimReview::citation)
                .toList();
    }

    private static CreativeWork citation(PublicEvidence item) {
        String text = item.quote() == null ? item.summary() : item.quote();
        return new CreativeWork(item.url(), ConstantWord.of(item.kind()) + " from " + item.source(),
                text == null ? null : Excerpt.of(text, LONGEST_CITATION), firstDay(item.publishedOn()));
    }

    /** Search engines read full dates only. */
    private static LocalDate firstDay(PartialDate date) {
        return date == null ? null : date.firstDay();
    }
}
