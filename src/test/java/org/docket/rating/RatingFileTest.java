package org.docket.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.docket.rules.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A desk's own vocabulary, which is refused whole for the first thing that is wrong with it. */
class RatingFileTest {

    private static final String GOOD = "{\"code\":\"GOOD\",\"names\":{\"en\":\"Good\"},\"fits\":[{\"status\":\"CORROBORATED\"}],\"number\":9}";
    private static final String BAD = "{\"code\":\"BAD\",\"names\":{\"en\":\"Bad\",\"de\":\"Schlecht\"},\"fits\":[{\"status\":\"DENIED\"}],\"number\":0}";
    private static final String OPEN = "{\"code\":\"OPEN\",\"names\":{\"en\":\"Open\"},\"fits\":[{\"status\":\"ALLEGED\"},{\"status\":\"DISPUTED\"}],\"labels\":[\"Unclear\"]}";
    private static final String NEUTRAL = """
            [{"status":"ALLEGED","term":"OPEN"},{"status":"DISPUTED","term":"OPEN"},{"status":"DENIED","term":"BAD"},{"status":"CORROBORATED","term":"GOOD"}]""";

    @TempDir
    Path folder;

    private static String file(String neutral, String... terms) {
        return "{\"scale\":{\"worst\":0,\"best\":9},\"terms\":[" + String.join(",", terms) + "],\"neutral\":" + neutral + "}";
    }

    private static RatingVocabulary read(String text) {
        return RatingFileReader.read("desk.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_desk_has_its_own_terms_scale_and_neutral_ones() throws IOException {
        Path own = Files.writeString(folder.resolve("own.json"), file(NEUTRAL, GOOD, BAD, OPEN));
        RatingVocabulary vocabulary = RatingFileReader.of(own);
        assertThat(vocabulary.terms()).extracting(RatingTerm::code).containsExactly("GOOD", "BAD", "OPEN");
        assertThat(vocabulary.scale()).isEqualTo(new RatingScale(0, 9));
        assertThat(vocabulary.neutral(Status.DENIED, Set.of()).code()).isEqualTo("BAD");
        assertThat(vocabulary.read("unclear").code()).isEqualTo("OPEN");
        assertThat(vocabulary.named("True")).isEmpty();
        assertThat(vocabulary.fingerprint()).isNotEqualTo(RatingVocabulary.builtIn().fingerprint());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("{", "is not a vocabulary"),
                Arguments.of("{\"words\":[]}", "words"),
                Arguments.of("{\"terms\":[],\"terms\":[]}", "Duplicate field 'terms'"),
                Arguments.of(file(NEUTRAL), "terms: a vocabulary has 1 to 100 terms"),
                Arguments.of(file(NEUTRAL, GOOD.replace("GOOD", "good")), "terms[0]: code has to be"),
                Arguments.of(file(NEUTRAL, GOOD, BAD, GOOD), "terms[2] (GOOD): the code is used twice"),
                Arguments.of(file(NEUTRAL, GOOD.replace("\"en\"", "\"fr\"")), "terms[0] (GOOD): names has no English name (en)"),
                Arguments.of(file(NEUTRAL, GOOD.replace("\"en\"", "\"en-GB\"")), "names has en-GB, which is no primary language tag"),
                Arguments.of(file(NEUTRAL, GOOD.replace("\"Good\"", "\" \"")), "the name in en has to be 1 to 100 characters"),
                Arguments.of(file(NEUTRAL, GOOD, BAD.replace("\"Bad\"", "\"GOOD\"")), "terms[1] (BAD): \"GOOD\" is used by GOOD, too"),
                Arguments.of(file(NEUTRAL, GOOD, BAD.replace("Schlecht", "good")), "\"good\" is used by GOOD, too"),
                Arguments.of(file(NEUTRAL, BAD, OPEN.replace("Unclear", "schlecht")), "\"schlecht\" is used by BAD, too"),
                Arguments.of(file(NEUTRAL, GOOD.replace("\"number\":9", "\"number\":10")), "number 10 is outside the scale from 0 to 9"),
                Arguments.of(file(NEUTRAL, GOOD.replace("\"number\":9", "\"number\":8.5")), "is not a vocabulary"),
                Arguments.of(file(NEUTRAL, GOOD).replace("\"worst\":0", "\"worst\":9"), "scale: worst has to be less than best"),
                Arguments.of(file(NEUTRAL, GOOD.replace("[{\"status\":\"CORROBORATED\"}]", "[]")), "fits names no status"),
                Arguments.of(file(NEUTRAL, GOOD.replace("CORROBORATED", "PROVEN")), "the status PROVEN is unknown; use one of [ALLEGED, DENIED"),
                Arguments.of(file(NEUTRAL, GOOD.replace("\"CORROBORATED\"", "\"CORROBORATED\",\"bases\":[\"BY_LUCK\"]")), "the basis BY_LUCK is unknown"),
                Arguments.of(file(NEUTRAL, GOOD.replace("\"CORROBORATED\"", "\"CORROBORATED\",\"bases\":[\"BY_RESPONDENT\"]")), "CORROBORATED has no basis BY_RESPONDENT"),
                Arguments.of(file("[]", GOOD, BAD, OPEN), "neutral: there is no neutral term for ALLEGED"),
                Arguments.of(file(NEUTRAL.replace("\"OPEN\"},{\"status\":\"DISPUTED\"", "\"NONE\"},{\"status\":\"DISPUTED\""), GOOD, BAD, OPEN),
                        "neutral[0]: term has to be the code of a term"),
                Arguments.of(file(NEUTRAL.replace("\"DENIED\",", "\"DENIED\",\"bases\":[\"BY_RESPONDENT\"],"), GOOD, BAD, OPEN),
                        "there is no neutral term for DENIED BY_EVIDENCE"),
                Arguments.of(file(NEUTRAL.replace("\"BAD\"", "\"GOOD\""), GOOD, BAD, OPEN), "GOOD is the neutral term for DENIED BY_RESPONDENT, but does not fit it"),
                Arguments.of(file(NEUTRAL.replace("DISPUTED", "ALLEGED"), GOOD, BAD, OPEN), "neutral[1]: the status has a neutral term already"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void the_first_thing_that_is_wrong_is_named(String text, String says) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RatingFileException.class).message().startsWith("DOCKET_RATINGS: desk.json").contains(says)
                .doesNotContain("\n");
    }

    @Test
    void before_a_start_there_is_one_sentence_about_a_file_that_cannot_be_used() throws IOException {
        Path own = Files.writeString(folder.resolve("own.json"), file(NEUTRAL, GOOD, BAD, OPEN));
        assertThat(RatingVocabulary.problem(own.toString())).isEmpty();
        assertThat(RatingVocabulary.problem("")).isEmpty();
        Files.writeString(own, file("[]", GOOD, BAD, OPEN));
        assertThat(RatingVocabulary.problem(own.toString())).contains("DOCKET_RATINGS: " + own + ": neutral: there is no neutral term for ALLEGED.");
    }

    @Test
    void the_example_of_the_documentation_can_be_used() throws IOException {
        String page = Files.readString(Path.of("docs/ratings.md"));
        int from = page.indexOf("```json") + "```json".length();
        RatingVocabulary example = read(page.substring(from, page.indexOf("```", from)));
        assertThat(example.terms()).extracting(RatingTerm::code).containsExactly("ACCURATE", "INACCURATE", "OPEN");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> RatingFileReader.of(missing)).isInstanceOf(RatingFileException.class).hasMessageContaining(missing.toString());
    }
}
