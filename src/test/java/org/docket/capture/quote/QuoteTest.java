package org.docket.capture.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docket.capture.quote.QuoteDifference.Op;
import org.docket.capture.quote.QuoteOutcome.Result;
import org.docket.platform.Effort;
import org.docket.platform.ProcessorTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that somebody says a page has, and what becomes of them. */
@Tag("slow")
class QuoteTest {

    /** The size of hostile pages, in tenths of the largest; the time that they may take is in proportion. */
    private static final int TENTHS = Effort.of(10, 3);

    private static final String PAGE = """
            North Korea denies it.
            A North Korean defense ministry official labelled the charges a “rumor” and said Pyongyang had “never done ‘arms negotiations’ with \
            Russia” and had “no plan to do so”.
            Kirby said the US believes Pyongyang’s “substantial” shells are enough to prolong the eight-month-old battle but not enough to give \
            Russia an advantage against Ukrainian forces, which are supplied by the US and NATO partners.
            In September, Pyongyang denied released US intelligence papers indicating North Korea planned to sell artillery shells and missiles \
            to Moscow to replenish depleted stocks.
            The Donetsk People’s Republic (DPR) and Luhansk People’s Republic (LPR) were recognized by only North Korea.""";

    private static QuoteOutcome look(String quote, String page) {
        return new Quote(quote).in(page);
    }

    private static String joined(QuoteOutcome outcome, Op left) {
        return outcome.difference().stream().filter(part -> part.op() != left).map(QuoteDifference::text).collect(Collectors.joining());
    }

    @Test
    void what_stands_there_is_found_with_what_is_around_it() {
        QuoteOutcome outcome = look("no plan to do so", PAGE);
        assertThat(outcome.outcome()).isEqualTo(Result.FOUND);
        assertThat(outcome.selector()).isEqualTo(new Selector("TextQuoteSelector", "no plan to do so",
                "tiations’ with Russia” and had “", "”.\nKirby said the US believes Py"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "never done 'arms negotiations' with Russia|He had “never done ‘arms negotiations’ with Russia”.",
        "“rumor” and|a \"rumor\" and",
        "«Ja», sagte er|\"Ja\", sagte er",
        "eight-month-old|eight\u2011month\u2010old",
        "a - b|a — b",
        "wait... what|wait… what",
        "negotiations|nego\u00ADtia\u200Btions",
        "ten thousand|ten\u00A0 \u2003\t thousand",
        "caf\u00E9 au lait|cafe\u0301 au lait",
        "office|o\uFB03ce",
        "１２３ tanks|123 tanks",
        "각하|각하",
        "don't|don\u2019t",
        "right\u200F-to-left|right-to-left"})
    void how_it_is_set_makes_no_difference(String quote, String page) {
        assertThat(look(quote, "Before. " + page + " After.").outcome()).isEqualTo(Result.FOUND);
        assertThat(look(quote, page).outcome()).isEqualTo(Result.FOUND);
    }

    @Test
    void what_is_found_is_told_as_the_page_has_it() {
        Selector selector = look("caf\u00E9 'au' lait", "One cafe\u0301\u00A0 ‘au\u00AD’ lait, please").selector();
        assertThat(selector.exact()).isEqualTo("cafe\u0301\u00A0 ‘au\u00AD’ lait");
        assertThat(selector.suffix()).isEqualTo(", please");
    }

    @Test
    void capitals_stay_what_they_are() {
        assertThat(look("NO PLAN TO DO SO", PAGE).outcome()).isEqualTo(Result.ABSENT);
    }

    @Test
    void a_number_that_was_changed_is_told() {
        String quote = "Kirby said the shells are enough to prolong the eight-month-old battle by 12 weeks.";
        QuoteOutcome outcome = look(quote, "First line.\n" + quote.replace("12", "20") + "\nLast line.");
        assertThat(outcome.outcome()).isEqualTo(Result.CHANGED);
        assertThat(outcome.difference()).containsExactly(
                new QuoteDifference(Op.SAME, "Kirby said the shells are enough to prolong the eight-month-old battle by"),
                new QuoteDifference(Op.REMOVED, " 12"), new QuoteDifference(Op.ADDED, " 20"), new QuoteDifference(Op.SAME, " weeks."));
        assertThat(outcome.likeness()).isGreaterThan(0.9);
        assertThat(outcome.selector().exact()).isEqualTo(quote.replace("12", "20"));
        assertThat(outcome.selector().prefix()).isEqualTo("First line.\n");
    }

    /** Edits as newsrooms make them: CHANGED and not ABSENT, whichever. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "said Pyongyang had|said that North Korea had",
        "labelled the charges a “rumor” and said|said",
        "with Russia” and|with Russia”, as KCNA reported late on Tuesday evening, and",
        "A North Korean defense ministry official|An official",
        "“never done|“not ever done",
        "and had “no plan to do so”.|.",
        "arms|weapons",
        "official labelled|official, who was not named, labelled"})
    void an_edited_sentence_is_changed(String before, String after) {
        String quote = PAGE.lines().skip(1).findFirst().orElseThrow();
        assertThat(quote).contains(before);
        QuoteOutcome outcome = look(quote, PAGE.replace(before, after));
        assertThat(outcome.outcome()).isEqualTo(Result.CHANGED);
        assertThat(outcome.likeness()).isBetween(NearestPlace.LEAST_LIKENESS, 0.99);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The Kremlin said on Wednesday that it had bought no shells from North Korea and would not do so in the future.",
        "South Korea and the US held their largest air force drill after the test of a missile last week.",
        "of the people", "Moscow denied", "nowhere", "Pyongyang sold nothing", "zyx wvu tsr qpo nml kji hgf edc ba"})
    void another_sentence_about_the_same_is_absent(String quote) {
        assertThat(look(quote, PAGE)).isEqualTo(QuoteOutcome.absent());
    }

    @Test
    void nothing_is_found_in_nothing() {
        assertThat(look("words", "").outcome()).isEqualTo(Result.ABSENT);
        assertThat(look("\u00AD \u200B", "words").outcome()).isEqualTo(Result.ABSENT);
    }

    @Test
    void scripts_without_spaces_are_compared_sign_by_sign() {
        QuoteOutcome outcome = look("朝鲜国防部官员称从未与俄罗斯进行武器谈判", "今天的消息。朝鲜国防部官员称从未与俄罗斯进行军火谈判。");
        assertThat(outcome.outcome()).isEqualTo(Result.CHANGED);
        assertThat(outcome.difference()).contains(new QuoteDifference(Op.REMOVED, "武器"), new QuoteDifference(Op.ADDED, "军火"));
    }

    @Test
    void whatever_is_edited_the_difference_leads_from_the_one_to_the_other() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        List<String> words = List.of(PAGE.split("(?<= )"));
        for (int turn = 0; turn < 500; turn++) {
            int from = random.nextInt(words.size() - 30);
            String quote = String.join("", words.subList(from, from + 12 + random.nextInt(18))).strip();
            String edited = words.stream().map(word -> switch (random.nextInt(25)) {
                case 0 -> "";
                case 1 -> word + "also ";
                case 2 -> word.replace(" ", ", ");
                case 3 -> word.strip();
                default -> word;
            }).collect(Collectors.joining());
            QuoteOutcome outcome = look(quote, edited);
            if (outcome.outcome() == Result.CHANGED) {
                assertThat(joined(outcome, Op.ADDED)).as("seed %d", seed).isEqualTo(FoldedText.of(quote).text());
                assertThat(joined(outcome, Op.REMOVED)).as("seed %d", seed).isEqualTo(FoldedText.of(outcome.selector().exact()).text());
                assertThat(edited).contains(outcome.selector().prefix() + outcome.selector().exact() + outcome.selector().suffix());
            }
        }
    }

    @Test
    void a_place_at_the_edge_of_half_a_character_is_cut_beside_it() {
        String page = "😀".repeat(40) + " the words " + "😀".repeat(40);
        Selector selector = look("the words", page).selector();
        assertThat(page).contains(selector.prefix() + selector.exact() + selector.suffix());
        assertThat(selector.prefix().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    }

    /** What would take forever if every place were tried: each within seconds. */
    @Test
    void large_and_hostile_pages_take_bounded_time() {
        String words = IntStream.range(0, 10_000).mapToObj(i -> "w" + new Random(i).nextInt(900)).collect(Collectors.joining(" "));
        String half = words.substring(0, 10_000);
        timed("the same letter", "a".repeat(9_999) + "b", "a".repeat(1_000_000 * TENTHS));
        timed("the same word", "a ".repeat(4_999) + "b", "a ".repeat(500_000 * TENTHS));
        timed("two words", "a b ".repeat(2_400) + "c", "b a ".repeat(250_000 * TENTHS));
        timed("words of the quote in another order", half, IntStream.range(0, 200_000 * TENTHS).mapToObj(i -> "w" + new Random(i * 31L).nextInt(900)).collect(Collectors.joining(" ")));
        timed("signs", "一二三四五六七八九十".repeat(1_000), "十九八七六五四三二一".repeat(100_000 * TENTHS));
        timed("marks", "e\u0301\u0323".repeat(3_000), "e\u0301\u0323\u0316".repeat(250_000 * TENTHS));
        timed("long words", "x".repeat(5_000) + " " + "y".repeat(4_900), ("x".repeat(5_000) + " z ").repeat(200 * TENTHS));
        timed("ligatures", "\uFDFA".repeat(5_000), "\uFDFA".repeat(55_000 * TENTHS));
    }

    private static void timed(String what, String quote, String page) {
        Duration begun = ProcessorTime.now();
        Result result = look(quote, page).outcome();
        Duration took = ProcessorTime.now().minus(begun);
        System.out.printf("%s: %d in %d characters, %s after %d ms%n", what, quote.length(), page.length(), result, took.toMillis());
        assertThat(took).as(what).isLessThan(Duration.ofSeconds(2L * TENTHS));
    }
}
