package org.docket.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.casework.ReviewInput;
import org.docket.lifecycle.Stance;
import org.docket.transfer.LineRecord.CaseLine;
import org.docket.transfer.OutsideReviews.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each oddity of ClaimReviews in the wild is mended by the rule of its name, and by no other. */
class WildReviewsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Labels LABELS = labels();
    /** Made up from parts, so that each test says only what is odd. */
    private static final String WHOLE = """
            {"@context":"https://schema.org","@type":"ClaimReview","url":"https://check.example/1","claimReviewed":"It flew.","inLanguage":"en","datePublished":"2020-10-08",
             "author":{"@type":"Organization","name":"Check","url":"https://www.check.example/"},
             "itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Somebody"},"datePublished":"2020-10-07","appearance":{"@type":"CreativeWork","url":"https://said.example/"}},
             "reviewRating":{"@type":"Rating","ratingValue":1,"bestRating":5,"worstRating":1,"alternateName":"False"}}""";

    private static Arguments odd(Mending rule, String part, String instead) {
        return Arguments.of(rule, part, instead);
    }

    static Stream<Arguments> oddities() {
        return Stream.of(
                odd(Mending.BEST_BELOW_WORST, "\"bestRating\":5,\"worstRating\":1", "\"bestRating\":1,\"worstRating\":5"),
                odd(Mending.NO_NUMBER, "\"ratingValue\":1,\"bestRating\":5,\"worstRating\":1", "\"ratingValue\":-1,\"bestRating\":-1,\"worstRating\":-1"),
                odd(Mending.NUMBER_AS_TEXT, "\"ratingValue\":1", "\"ratingValue\":\"1\""),
                odd(Mending.NUMBER_UNREADABLE, "\"ratingValue\":1", "\"ratingValue\":\"one\""),
                odd(Mending.ALTERNATE_NAME_LIST, "\"alternateName\":\"False\"", "\"alternateName\":[\"False\"]"),
                odd(Mending.ALTERNATE_NAME_OBJECT, "\"alternateName\":\"False\"", "\"alternateName\":{\"@value\":\"False\"}"),
                odd(Mending.RATING_AS_TEXT, "{\"@type\":\"Rating\",\"ratingValue\":1,\"bestRating\":5,\"worstRating\":1,\"alternateName\":\"False\"}", "\"False\""),
                odd(Mending.RATING_PARAGRAPH, "\"alternateName\":\"False\"", "\"alternateName\":\"" + "We looked at it for a long time. ".repeat(20) + "\""),
                odd(Mending.LABEL_FROM_NUMBER, ",\"alternateName\":\"False\"", ""),
                odd(Mending.APPEARANCE_TEXT, "{\"@type\":\"CreativeWork\",\"url\":\"https://said.example/\"}", "\"https://said.example/\""),
                odd(Mending.APPEARANCE_LIST, "{\"@type\":\"CreativeWork\",\"url\":\"https://said.example/\"}", "[{\"url\":\"https://said.example/\"},{\"url\":\"https://said.example/2\"}]"),
                odd(Mending.APPEARANCE_NO_ADDRESS, "\"url\":\"https://said.example/\"", "\"name\":\"A paper\""),
                odd(Mending.AUTHOR_AS_TEXT, "{\"@type\":\"Person\",\"name\":\"Somebody\"}", "\"Somebody\""),
                odd(Mending.AUTHOR_LIST, "{\"@type\":\"Person\",\"name\":\"Somebody\"}", "[{\"name\":\"Somebody\"},{\"name\":\"Else\"}]"),
                odd(Mending.NO_CONTEXT, "\"@context\":\"https://schema.org\",", ""),
                odd(Mending.NO_AUTHOR_NAME, "\"name\":\"Check\",", ""),
                odd(Mending.DATE_WITH_SPACE, "2020-10-08", "2020-10-08 20:05"),
                odd(Mending.DATE_WITHOUT_ZONE, "2020-10-08", "2020-10-08T20:05:00"),
                odd(Mending.DATE_UNREADABLE, "2020-10-08", "last week"),
                odd(Mending.HTML_ENTITIES, "It flew.", "It flew &amp; fell."),
                odd(Mending.CONTROL_CHARACTERS, "It flew.", "It \\u0007flew."),
                odd(Mending.ADDRESS_ESCAPED, "https://check.example/1", "https://check.example/1 2"),
                odd(Mending.REVIEW_BEFORE_CLAIM, "2020-10-08", "2020-10-06"),
                odd(Mending.LANGUAGE_ASSUMED, "\"inLanguage\":\"en\",", ""));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void an_oddity_is_mended_by_its_rule_alone(Mending rule, String part, String instead) throws Exception {
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
        Set<Mending> tried = oddities().map(arguments -> (Mending) arguments.get()[0]).collect(Collectors.toCollection(() -> EnumSet.noneOf(Mending.class)));
        tried.addAll(List.of(Mending.NESTED_PROPERTIES, Mending.SEVERAL_PUBLISHERS));

        assertThat(tried).isEqualTo(EnumSet.allOf(Mending.class));
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

        assertThat(understood.mended().mended()).extracting(Map.Entry::getKey).contains(Mending.NESTED_PROPERTIES);
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

    private static Labels labels() {
        try {
            return Labels.known();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Understood understood(String review) throws IOException {
        return new OutsideReviews(LABELS).of(JSON.readTree(review), false, "en").getFirst();
    }
}
