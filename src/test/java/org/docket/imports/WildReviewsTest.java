package org.docket.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.casework.ReviewInput;
import org.docket.imports.ForeignReviewReader.Understood;
import org.docket.imports.LineRecord.CaseLine;
import org.docket.rules.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each oddity of ClaimReviews in the wild is mended by the rule of its name, and by no other. */
class WildReviewsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RatingLabels LABELS = labels();
    /** Made up from parts, so that each test says only what is odd. */
    private static final String WHOLE = """
            {"@context":"https://schema.org","@type":"ClaimReview","url":"https://check.example/1","claimReviewed":"It flew.","inLanguage":"en","datePublished":"2020-10-08",
             "author":{"@type":"Organization","name":"Check","url":"https://www.check.example/"},
             "itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Somebody"},"datePublished":"2020-10-07","appearance":{"@type":"CreativeWork","url":"https://said.example/"}},
             "reviewRating":{"@type":"Rating","ratingValue":1,"bestRating":5,"worstRating":1,"alternateName":"False"}}""";

    private static final String ITEM = WHOLE.substring(WHOLE.indexOf("\"itemReviewed\""), WHOLE.indexOf(",\n \"reviewRating\""));

    private static Arguments odd(ImportRepair rule, String part, String instead) {
        return Arguments.of(rule, part, instead);
    }

    static Stream<Arguments> oddities() {
        return Stream.of(
                odd(ImportRepair.BEST_BELOW_WORST, "\"bestRating\":5,\"worstRating\":1", "\"bestRating\":1,\"worstRating\":5"),
                odd(ImportRepair.NO_NUMBER, "\"ratingValue\":1,\"bestRating\":5,\"worstRating\":1", "\"ratingValue\":-1,\"bestRating\":-1,\"worstRating\":-1"),
                odd(ImportRepair.NUMBER_AS_TEXT, "\"ratingValue\":1", "\"ratingValue\":\"1\""),
                odd(ImportRepair.NUMBER_UNREADABLE, "\"ratingValue\":1", "\"ratingValue\":\"one\""),
                odd(ImportRepair.ALTERNATE_NAME_LIST, "\"alternateName\":\"False\"", "\"alternateName\":[\"False\"]"),
                odd(ImportRepair.ALTERNATE_NAME_OBJECT, "\"alternateName\":\"False\"", "\"alternateName\":{\"@value\":\"False\"}"),
                odd(ImportRepair.RATING_AS_TEXT, "{\"@type\":\"Rating\",\"ratingValue\":1,\"bestRating\":5,\"worstRating\":1,\"alternateName\":\"False\"}", "\"False\""),
                odd(ImportRepair.RATING_PARAGRAPH, "\"alternateName\":\"False\"", "\"alternateName\":\"" + "We looked at it for a long time. ".repeat(20) + "\""),
                odd(ImportRepair.LABEL_FROM_NUMBER, ",\"alternateName\":\"False\"", ""),
                odd(ImportRepair.APPEARANCE_TEXT, "{\"@type\":\"CreativeWork\",\"url\":\"https://said.example/\"}", "\"https://said.example/\""),
                odd(ImportRepair.APPEARANCE_LIST, "{\"@type\":\"CreativeWork\",\"url\":\"https://said.example/\"}", "[{\"url\":\"https://said.example/\"},{\"url\":\"https://said.example/2\"}]"),
                odd(ImportRepair.APPEARANCE_NO_ADDRESS, "\"url\":\"https://said.example/\"", "\"name\":\"A paper\""),
                odd(ImportRepair.AUTHOR_AS_TEXT, "{\"@type\":\"Person\",\"name\":\"Somebody\"}", "\"Somebody\""),
                odd(ImportRepair.AUTHOR_LIST, "{\"@type\":\"Person\",\"name\":\"Somebody\"}", "[{\"name\":\"Somebody\"},{\"name\":\"Else\"}]"),
                odd(ImportRepair.NO_CONTEXT, "\"@context\":\"https://schema.org\",", ""),
                odd(ImportRepair.NO_AUTHOR_NAME, "\"name\":\"Check\",", ""),
                odd(ImportRepair.DATE_WITH_SPACE, "2020-10-08", "2020-10-08 20:05"),
                odd(ImportRepair.DATE_WITHOUT_ZONE, "2020-10-08", "2020-10-08T20:05:00"),
                odd(ImportRepair.DATE_UNREADABLE, "2020-10-08", "last week"),
                odd(ImportRepair.HTML_ENTITIES, "It flew.", "It flew &amp; fell."),
                odd(ImportRepair.CONTROL_CHARACTERS, "It flew.", "It \\u0007flew."),
                odd(ImportRepair.ADDRESS_ESCAPED, "https://check.example/1", "https://check.example/1 2"),
                odd(ImportRepair.REVIEW_BEFORE_CLAIM, "2020-10-08", "2020-10-06"),
                odd(ImportRepair.LANGUAGE_ASSUMED, "\"inLanguage\":\"en\",", ""),
                odd(ImportRepair.LANGUAGE_FORM, "\"inLanguage\":\"en\"", "\"inLanguage\":\"en_US\""),
                odd(ImportRepair.VALUE_LIST, "\"datePublished\":\"2020-10-08\"", "\"datePublished\":[\"2020-10-08\",\"2020-10-09\"]"),
                odd(ImportRepair.VALUE_UNREADABLE, "\"datePublished\":\"2020-10-08\"", "\"datePublished\":{\"year\":2020}"),
                odd(ImportRepair.ADDRESS_COMPLETED, "https://check.example/1", "/1"),
                odd(ImportRepair.ADDRESS_LEFT_OUT, "https://check.example/1", "urn:check:1"),
                odd(ImportRepair.NUMBER_ROUNDED, "\"ratingValue\":1", "\"ratingValue\":3.3333333333333335"),
                odd(ImportRepair.CLAIM_ELSEWHERE, "\"It flew.\"", "{\"@type\":\"Claim\",\"text\":\"It flew.\"}"),
                odd(ImportRepair.CLAIM_LIST, ITEM, "\"itemReviewed\":[{\"author\":{\"name\":\"Somebody\"}},{\"author\":{\"name\":\"Else\"}}]"),
                odd(ImportRepair.REFERENCE_UNKNOWN, "{\"@type\":\"Person\",\"name\":\"Somebody\"}", "{\"@id\":\"#nobody\"}"));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void an_oddity_is_mended_by_its_rule_alone(ImportRepair rule, String part, String instead) throws Exception {
        assertThat(WHOLE).contains(part);
        Understood understood = understood(WHOLE.replace(part, instead));

        assertThat(understood.errors()).isEmpty();
        assertThat(understood.mended().mended()).extracting(Map.Entry::getKey).containsExactly(rule);
    }

    @Test
    void what_is_not_odd_is_not_mended() throws Exception {
        assertThat(understood(WHOLE).mended().mended()).isEmpty();
    }

    @Test
    void every_rule_is_tried() {
        Set<ImportRepair> tried = oddities().map(arguments -> (ImportRepair) arguments.get()[0]).collect(Collectors.toCollection(() -> EnumSet.noneOf(ImportRepair.class)));
        tried.addAll(List.of(ImportRepair.NESTED_PROPERTIES, ImportRepair.SEVERAL_PUBLISHERS, ImportRepair.LANGUAGE_UNREADABLE, ImportRepair.REVIEW_WITHIN, ImportRepair.OTHER_NODE));
        // Through the program: ReviewsOfOthersTest, TableImportsTest, ImportedRatingsTest
        tried.addAll(List.of(ImportRepair.OWN_VERDICT, ImportRepair.COLUMN_LEFT_OUT, ImportRepair.RATING_WITHOUT_TERM));

        assertThat(tried).isEqualTo(EnumSet.allOf(ImportRepair.class));
    }

    @ParameterizedTest
    @CsvSource({"2020, 2020", "2020-10, 2020-10", "2020-10-07T10:00:00+02:00, 2020-10-07"})
    void a_claim_keeps_as_much_of_its_date_as_is_written(String written, String kept) throws Exception {
        CaseLine line = understood(WHOLE.replace("2020-10-07", written)).line();
        assertThat(line.claim().madeOn()).hasToString(kept);
    }

    @Test
    void a_claim_keeps_what_it_came_with() throws Exception {
        CaseLine line = understood(WHOLE).line();

        assertThat(line.claim().text()).isEqualTo("It flew.");
        assertThat(line.claim().claimant().name()).isEqualTo("Somebody");
        assertThat(line.claim().madeOn()).hasToString("2020-10-07");
        assertThat(line.claim().appearances()).containsExactly("https://said.example/");
        ReviewInput review = line.reviews().getFirst();
        assertThat(review.publisher()).isEqualTo(new ReviewInput.Publisher("Check", "check.example"));
        assertThat(review.label()).isEqualTo("False");
        assertThat(review.stance()).isEqualTo(Stance.REFUTES);
        assertThat(review.reviewedAt()).hasToString("2020-10-08T00:00:00Z");
        assertThat(review.rating().value()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void turned_ends_of_a_scale_are_exchanged_and_numbers_that_stand_for_none_left_out() throws Exception {
        ReviewInput.Rating turned = understood(WHOLE.replace("\"bestRating\":5,\"worstRating\":1", "\"bestRating\":1,\"worstRating\":5")).line().reviews().getFirst().rating();
        var none = understood(WHOLE.replace("\"ratingValue\":1,\"bestRating\":5,\"worstRating\":1", "\"ratingValue\":\"-1\",\"bestRating\":-1,\"worstRating\":-1"));

        assertThat(turned.best()).isEqualByComparingTo("5");
        assertThat(turned.worst()).isEqualByComparingTo("1");
        assertThat(none.line().reviews().getFirst().rating()).isNull();
    }

    @Test
    void what_is_nested_under_properties_is_taken_out() throws Exception {
        Understood understood = understood("""
                {"type":["https://schema.org/ClaimReview"],"properties":{"claimReviewed":["It flew."],"inLanguage":["en"],"url":["https://check.example/1"],
                 "datePublished":["2020-10-08"],"author":[{"type":["https://schema.org/Organization"],"properties":{"name":["Check"]}}],
                 "reviewRating":[{"properties":{"alternateName":["False"]}}]}}""");

        assertThat(understood.mended().mended()).extracting(Map.Entry::getKey).contains(ImportRepair.NESTED_PROPERTIES);
        assertThat(understood.line().claim().text()).isEqualTo("It flew.");
        assertThat(understood.line().reviews().getFirst().label()).isEqualTo("False");
        assertThat(understood.line().reviews().getFirst().publisher().name()).isEqualTo("Check");
    }

    @Test
    void a_label_without_a_mapping_is_not_guessed() throws Exception {
        assertThat(understood(WHOLE.replace("\"False\"", "\"Mostly false\"")).line().reviews().getFirst().stance()).isNull();
        assertThat(understood(WHOLE.replace("\"inLanguage\":\"en\"", "\"inLanguage\":\"fi\"")).line().reviews().getFirst().stance()).isNull();
    }

    @Test
    void what_is_no_review_is_refused_by_name() throws Exception {
        assertThat(understood("""
                {"@type":"Organization","name":"Check"}""").errors()).extracting("code").containsExactly("not-a-claim-review");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "\"en_US\"|en-US", "\"pt_BR\"|pt-BR", "\"en-GB\"|en-GB", "\"EN\"|EN", "\"eng\"|en", "\"ger\"|de", "\"iw\"|he", "\"in\"|id", "\"en_US.UTF-8\"|en-US", "\"ckb\"|ckb", "\"English\"|en", "\"Deutsch\"|de",
        "\"português (Brasil)\"|pt", "\"العربية\"|ar", "[\"fr\",\"en\"]|fr", "{\"@value\":\"fr\"}|fr", "{\"@type\":\"Language\",\"name\":\"French\",\"alternateName\":\"fr\"}|fr", "{\"@type\":\"Language\",\"name\":\"French\"}|fr",
        "\"null\"|xx", "\"und\"|xx", "\"\"|xx", "null|xx", "\"Klingonish\"|xx", "{}|xx"})
    void a_language_is_read_in_every_form(String written, String tag) throws Exception {
        Understood understood = understood(WHOLE.replace("\"inLanguage\":\"en\"", "\"inLanguage\":" + written), "xx");

        assertThat(understood.line().claim().language()).isEqualTo(tag);
        assertThat(understood.mended().mended().stream().anyMatch(rule -> rule.getKey() == ImportRepair.LANGUAGE_ASSUMED)).isEqualTo(tag.equals("xx"));
        assertThat(understood.mended().mended().stream().anyMatch(rule -> rule.getKey() == ImportRepair.LANGUAGE_UNREADABLE)).isEqualTo(written.contains("Klingonish"));
    }

    /** What schema.org and JSON-LD allow is kept. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "\"url\":[\"https://check.example/1\"]", "\"url\":{\"@id\":\"https://check.example/1\"}", "\"url\":{\"@value\":\"https://check.example/1\"}", "\"url\":\"HTTPS://check.example/1\"", "\"url\":\"/1\"", "\"url\":\"//check.example/1\"",
        "\"url\":\"check.example/1\"", "\"url\":\" https://check.example/1 \"", "\"mainEntityOfPage\":\"https://check.example/1\"", "\"mainEntityOfPage\":{\"@id\":\"https://check.example/1\"}", "\"@id\":\"https://check.example/1\""})
    void an_address_is_read_in_every_form(String written) throws Exception {
        assertThat(understood(WHOLE.replace("\"url\":\"https://check.example/1\"", written)).line().reviews().getFirst().url()).isEqualTo("https://check.example/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "\"claimReviewed\":{\"@type\":\"Claim\",\"text\":\"It flew.\"},", "\"claimReviewed\":{\"@type\":\"Claim\",\"name\":\"It flew.\"},", "\"claimReviewed\":[\"It flew.\"],", "\"claimReviewed\":{\"@value\":\"It flew.\",\"@language\":\"en\"},",
        "\"x\":1,\"itemReviewed\":{\"text\":\"It flew.\"},", "\"itemReviewed\":[{\"name\":\"It flew.\"}],", "\"claimReviewed\":null,\"itemReviewed\":{\"name\":\"It flew.\"},"})
    void a_claim_is_found_wherever_it_stands(String written) throws Exception {
        String whole = written.contains("itemReviewed") ? WHOLE.replace(ITEM + ",", "") : WHOLE;
        assertThat(understood(whole.replace("\"claimReviewed\":\"It flew.\",", written)).line().claim().text()).isEqualTo("It flew.");
    }

    @Test
    void what_is_told_of_the_claim_is_kept_in_every_form() throws Exception {
        String work = "\"itemReviewed\":{\"@type\":\"CreativeWork\",\"url\":\"https://social.example/1\",\"datePublished\":{\"@value\":\"2020-10-07\"},\"author\":[{\"name\":{\"@value\":\"Cara\"}}]}";
        LineRecord.ClaimLine claim = understood(WHOLE.replace(ITEM, work)).line().claim();

        assertThat(claim.appearances()).containsExactly("https://social.example/1");
        assertThat(claim.madeOn()).hasToString("2020-10-07");
        assertThat(claim.claimant().name()).isEqualTo("Cara");
        assertThat(understood(WHOLE.replace(ITEM, "\"itemReviewed\":[{\"author\":{\"name\":\"Anna\"}},{\"author\":{\"name\":\"Bert\"}}]")).line().claim().claimant().name())
                .isEqualTo("Anna, Bert");
    }

    @Test
    void references_are_followed_in_the_body_and_in_the_review() throws Exception {
        String page = """
                {"@graph":[%s,{"@type":"NewsMediaOrganization","@id":"#org","name":"Paper","url":"https://paper.example"},{"@type":"WebPage","name":"A page"},
                 {"@type":"Person","@id":"#who","name":"Cara"}]}""".formatted(WHOLE.replace("{\"@type\":\"Organization\",\"name\":\"Check\",\"url\":\"https://www.check.example/\"}", "{\"@id\":\"#org\"}")
                .replace("{\"@type\":\"Person\",\"name\":\"Somebody\"}", "[{\"@id\":\"#who\"}]"));
        List<Understood> all = all(page, "en");

        assertThat(all.getFirst().line().reviews().getFirst().publisher()).isEqualTo(new ReviewInput.Publisher("Paper", "paper.example"));
        assertThat(all.getFirst().line().claim().claimant().name()).isEqualTo("Cara");
        assertThat(all).hasSize(4).allSatisfy(one -> assertThat(one.errors()).isEmpty());
        assertThat(all.get(2).mended().mended()).extracting(Map.Entry::getKey).containsExactly(ImportRepair.OTHER_NODE);
    }

    @Test
    void references_in_a_circle_end() throws Exception {
        String circle = WHOLE.replace("{\"@type\":\"Person\",\"name\":\"Somebody\"}", "{\"@id\":\"#a\",\"name\":\"A\",\"author\":{\"@id\":\"#a\"},\"member\":[{\"@id\":\"#b\",\"x\":{\"@id\":\"#a\"}}]}");
        assertThat(understood(circle).line().claim().claimant().name()).isEqualTo("A");
    }

    @Test
    void a_review_inside_of_a_page_is_taken_out() throws Exception {
        for (String around : List.of("{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"Thing\",\"review\":%s}}", "{\"@type\":\"NewsArticle\",\"hasPart\":[%s]}", "{\"@type\":\"ItemList\",\"itemListElement\":[{\"position\":1,\"thing\":%s}]}")) {
            List<Understood> all = all(around.formatted(WHOLE), "en");
            assertThat(all).hasSize(1);
            assertThat(all.getFirst().line().claim().text()).isEqualTo("It flew.");
            assertThat(all.getFirst().mended().mended()).extracting(Map.Entry::getKey).contains(ImportRepair.REVIEW_WITHIN);
        }
    }

    private static RatingLabels labels() {
        try {
            return RatingLabels.known();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An import that is continued begins after the place of the last entry. */
    @Test
    void what_is_passed_over_has_a_place_of_its_own() throws IOException {
        String body = """
                {"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"A page"},{"@type":"Organization","name":"Check"}]}""";
        try (var entries = new DocumentEntries(JSON.createParser(body), new ForeignReviewReader(LABELS), null, "en", new JsonLdGraph(), 1_000, 0)) {
            assertThat(Stream.of(entries.next(), entries.next(), entries.next()).flatMap(Optional::stream)).extracting(ImportEntry::place).containsExactly(1L, 2L);
        }
        try (var entries = new DocumentEntries(JSON.createParser(body), new ForeignReviewReader(LABELS), null, "en", new JsonLdGraph(), 1_000, 1)) {
            assertThat(entries.next()).get().extracting(ImportEntry::place).isEqualTo(2L);
            assertThat(entries.next()).isEmpty();
        }
    }

    private static Understood understood(String review) throws IOException {
        return understood(review, "en");
    }

    private static Understood understood(String review, String language) throws IOException {
        return all(review, language).getFirst();
    }

    private static List<Understood> all(String body, String language) throws IOException {
        var node = JSON.readTree(body);
        return new ForeignReviewReader(LABELS).of(node, new ForeignReviewReader.Around(false, language, new JsonLdGraph().add(node), false));
    }
}
