package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.rules.Basis.BY_EVIDENCE;
import static org.docket.rules.Basis.BY_RESPONDENT;
import static org.docket.verdict.Newsroom.CHECK;
import static org.docket.verdict.Sample.CORRECTED_AT;
import static org.docket.verdict.Sample.HOSTILE;
import static org.docket.verdict.Sample.SELF;

import com.apicatalog.jsonld.JsonLdError;
import java.util.List;
import java.util.stream.IntStream;
import org.docket.casework.Article;
import org.docket.rules.Status;
import org.docket.source.SourceKind;
import org.junit.jupiter.api.Test;

class ClaimReviewTest {

    private static String document(Sample sample) {
        return JsonLd.write(ClaimReview.of(sample.published(), CORRECTED_AT, CHECK));
    }

    private static Expansion review(Sample sample) throws JsonLdError {
        return Expansion.of(document(sample));
    }

    private static String rating(Sample sample) throws JsonLdError {
        Expansion rating = review(sample).one("reviewRating");
        return (rating.has("ratingValue") ? rating.text("ratingValue") : "-") + " " + rating.text("alternateName");
    }

    @Test
    void it_is_a_review_by_the_newsroom_of_a_claim() throws JsonLdError {
        Expansion review = review(new Sample());
        assertThat(review.type()).isEqualTo("http://schema.org/ClaimReview");
        assertThat(review.id()).isEqualTo(SELF + "/claim-review");
        assertThat(review.one("url").id()).isEqualTo(Sample.PAGE);
        assertThat(review.text("claimReviewed")).isEqualTo("North Korea is secretly supplying Russia with artillery shells.");
        assertThat(review.text("inLanguage")).isEqualTo("en");
        assertThat(review.text("reviewBody")).isEqualTo("Two sides, and neither outweighs the other.");
        assertThat(review.one("author").type()).isEqualTo("http://schema.org/Organization");
        assertThat(review.one("author").text("name")).isEqualTo("The Daily Check");
        assertThat(review.one("author").one("url").id()).isEqualTo("https://check.example");
    }

    @Test
    void it_says_when_it_was_published_and_last_changed() throws JsonLdError {
        Expansion review = review(new Sample());
        assertThat(review.text("datePublished")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(review.text("dateModified")).isEqualTo("2026-03-02T11:30:00.123456Z");
        assertThat(review.one("dateModified").node().getString("@type")).isEqualTo("http://schema.org/Date");
    }

    @Test
    void it_says_who_made_the_claim_when_and_where() throws JsonLdError {
        Expansion claim = review(new Sample()).one("itemReviewed");
        assertThat(claim.type()).isEqualTo("http://schema.org/Claim");
        assertThat(claim.id()).isEqualTo(SELF + "/claim-review#claim");
        assertThat(claim.one("author").text("name")).isEqualTo("White House National Security Council");
        assertThat(claim.text("datePublished")).isEqualTo("2022-11-02");
        assertThat(claim.one("firstAppearance").one("url").id()).isEqualTo("https://news.example/first");
        assertThat(claim.all("appearance")).extracting(work -> work.one("url").id())
                .containsExactly("https://news.example/first", "https://news.example/again?a=1&b=2");
    }

    @Test
    void each_status_has_its_number_and_its_word() throws JsonLdError {
        assertThat(rating(Sample.of(Status.DENIED, BY_EVIDENCE))).isEqualTo("1 Refuted by evidence");
        assertThat(rating(Sample.of(Status.DENIED, BY_EVIDENCE, BY_RESPONDENT))).isEqualTo("1 Refuted by evidence");
        assertThat(rating(Sample.of(Status.DENIED, BY_RESPONDENT))).isEqualTo("- Denied by the respondent");
        assertThat(rating(Sample.lost(Status.DENIED))).isEqualTo("- Denied");
        assertThat(rating(Sample.of(Status.ALLEGED))).isEqualTo("- Alleged");
        assertThat(rating(Sample.of(Status.DISPUTED))).isEqualTo("- Disputed");
        assertThat(rating(Sample.of(Status.CORROBORATED))).isEqualTo("5 Corroborated");
    }

    @Test
    void the_scale_goes_from_1_to_5_where_there_is_a_number() throws JsonLdError {
        Expansion rating = review(Sample.of(Status.CORROBORATED)).one("reviewRating");
        assertThat(rating.text("worstRating")).isEqualTo("1");
        assertThat(rating.text("bestRating")).isEqualTo("5");
        assertThat(review(new Sample()).one("reviewRating").has("bestRating")).isFalse();
        assertThat(review(Sample.lost(Status.CORROBORATED)).one("reviewRating").has("ratingValue")).isFalse();
    }

    @Test
    void the_term_decides_the_number_and_free_text_has_none() throws JsonLdError {
        Sample sample = Sample.of(Status.DENIED, BY_EVIDENCE);
        sample.rating = "MOSTLY_FALSE";
        assertThat(rating(sample)).isEqualTo("2 Mostly false");
        sample.rating = "Two Pinocchios";
        assertThat(rating(sample)).isEqualTo("- Two Pinocchios");
    }

    @Test
    void the_article_of_the_newsroom_is_its_address_and_persons_wrote_it() throws JsonLdError {
        var sample = new Sample();
        sample.article = new Article("https://paper.example/shells", "No shells were seen", List.of("Ines Alder"));
        Expansion review = review(sample);
        assertThat(review.one("url").id()).isEqualTo("https://paper.example/shells");
        assertThat(review.text("headline")).isEqualTo("No shells were seen");
        assertThat(review.one("author").type()).isEqualTo("http://schema.org/Organization");
        Expansion article = review.one("mainEntityOfPage");
        assertThat(article.type()).isEqualTo("http://schema.org/NewsArticle");
        assertThat(article.one("author").type()).isEqualTo("http://schema.org/Person");
        assertThat(article.one("author").text("name")).isEqualTo("Ines Alder");
        SchemaOrg.defines(review);
        assertThat(review(new Sample()).has("mainEntityOfPage")).isFalse();
    }

    @Test
    void a_person_who_made_the_claim_is_a_person() throws JsonLdError {
        var sample = new Sample();
        assertThat(review(sample).one("itemReviewed").one("author").type()).isEqualTo("http://schema.org/Organization");
        sample.claimantKind = SourceKind.WITNESS;
        assertThat(review(sample).one("itemReviewed").one("author").type()).isEqualTo("http://schema.org/Person");
        SchemaOrg.defines(review(sample));
    }

    @Test
    void the_name_of_the_term_is_shown_in_place_of_our_word() throws JsonLdError {
        var sample = new Sample();
        sample.rating = "Half true";
        Expansion rating = review(sample).one("reviewRating");
        assertThat(rating.text("alternateName")).isEqualTo("Half true");
        assertThat(rating.text("name")).isEqualTo("Disputed");
    }

    @Test
    void readers_are_shown_a_word_in_the_language_of_the_claim() throws JsonLdError {
        var sample = new Sample();
        sample.language = "es-MX";
        Expansion rating = review(sample).one("reviewRating");
        assertThat(rating.text("alternateName")).isEqualTo("En disputa");
        assertThat(rating.text("name")).isEqualTo("Disputed");
        sample.rating = "HALF_TRUE";
        assertThat(review(sample).one("reviewRating").text("alternateName")).isEqualTo("Verdadero a medias");
    }

    @Test
    void a_rating_whose_grounds_were_lost_says_so() throws JsonLdError {
        assertThat(review(Sample.lost(Status.CORROBORATED)).one("reviewRating").text("ratingExplanation")).contains("no longer holds");
        assertThat(review(Sample.of(Status.CORROBORATED)).one("reviewRating").has("ratingExplanation")).isFalse();
    }

    @Test
    void evidence_is_cited_and_corrections_are_told() throws JsonLdError {
        Expansion review = review(new Sample());
        Expansion cited = review.one("citation");
        assertThat(cited.type()).isEqualTo("http://schema.org/CreativeWork");
        assertThat(cited.one("url").id()).isEqualTo("https://news.example/kcna");
        assertThat(cited.text("name")).isEqualTo("Statement from KCNA");
        assertThat(cited.text("text")).isEqualTo("No plan to do so.");
        assertThat(cited.text("datePublished")).isEqualTo("2022-11-08");
        Expansion correction = review.one("correction");
        assertThat(correction.type()).isEqualTo("http://schema.org/CorrectionComment");
        assertThat(correction.text("text")).isEqualTo("We had the wrong month.");
        assertThat(correction.text("datePublished")).isEqualTo("2026-03-02T11:30:00.123456Z");
    }

    @Test
    void of_much_evidence_what_counts_is_cited_first_and_long_quotes_are_cut() throws JsonLdError {
        var sample = new Sample();
        IntStream.range(0, 30).forEach(i -> sample.evidence.add(Sample.item("Source " + i, "\ud83d\ude00".repeat(600), true)));
        List<Expansion> cited = review(sample).all("citation");
        assertThat(cited).hasSize(20).first().satisfies(item -> assertThat(item.text("name")).isEqualTo("Statement from Source 0"));
        assertThat(cited.getFirst().text("text")).isEqualTo("\ud83d\ude00".repeat(499) + "…");
    }

    @Test
    void what_is_not_known_is_left_out() throws JsonLdError {
        var sample = new Sample();
        sample.claimant = null;
        sample.madeOn = null;
        sample.appearances = List.of();
        sample.evidence = List.of();
        assertThat(document(sample)).doesNotContain("null", "[]");
        assertThat(review(sample).one("itemReviewed").properties()).containsExactlyInAnyOrder("text", "inLanguage");
    }

    @Test
    void every_property_is_one_that_schema_org_defines_for_its_type() throws JsonLdError {
        SchemaOrg.defines(review(Sample.lost(Status.DENIED)));
        assertThat(review(new Sample()).things()).hasSize(10);
    }

    /** Google Search Central, "Fact check (ClaimReview) structured data": required ones first in each line. */
    @Test
    void google_finds_what_it_requires_and_what_it_recommends() throws JsonLdError {
        Expansion review = review(Sample.of(Status.CORROBORATED));
        SchemaOrg.has(review, "claimReviewed", "reviewRating", "url", "author", "datePublished", "itemReviewed");
        SchemaOrg.has(review.one("author"), "name", "url");
        SchemaOrg.has(review.one("reviewRating"), "alternateName", "bestRating", "name", "ratingValue", "worstRating");
        SchemaOrg.has(review.one("itemReviewed"), "appearance", "author", "datePublished", "firstAppearance");
    }

    @Test
    void hostile_text_survives_and_ends_no_script_of_a_page() throws JsonLdError {
        assertThat(document(Sample.saying(HOSTILE))).doesNotContain("<").contains("\\u003c/script>");
        Expansion review = review(Sample.saying(HOSTILE));
        assertThat(List.of(review.text("claimReviewed"), review.text("reviewBody"), review.one("itemReviewed").text("text"),
                review.one("itemReviewed").one("author").text("name"), review.one("reviewRating").text("alternateName"),
                review.one("citation").text("text"), review.one("correction").text("text"))).containsOnly(HOSTILE);
        assertThat(review.one("citation").text("name")).isEqualTo("Statement from " + HOSTILE);
    }

    @Test
    void its_members_are_always_in_the_same_order() {
        assertThat(document(new Sample())).isEqualTo(document(new Sample()))
                .startsWith("{\"@context\":\"https://schema.org\",\"@type\":\"ClaimReview\",\"@id\":\"" + SELF + "/claim-review\",\"url\":");
    }
}
