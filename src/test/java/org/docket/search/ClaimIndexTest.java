package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.FSDirectory;
import org.docket.platform.ProcessorTime;
import org.docket.search.IndexAnswer.Hit;
import org.docket.search.QuantizedStatisticsSearcher.TooSlow;
import org.docket.search.RankedClaims.Candidate;
import org.docket.search.TermContributions.Share;
import org.docket.search.WordQuery.Strictness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimIndexTest {

    @ParameterizedTest
    @CsvSource({
        "en, The ferries sailed with open doors, ferry door",
        "de, Die Fähren fuhren mit offenen Türen, Fähre",
        "fr, Les élections ont été truquées, election truqué",
        "ar, المهاجرون يعبرون الحدود, مهاجر",
        "ja, 選挙で不正があった, 不正",
        "zh, 疫苗含有微型芯片, 芯片",
        "ru, Вакцины содержат микрочипы, вакцина",
        "xx, Ïslands veĺo, islands velo"})
    void words_are_found_in_the_forms_of_their_language(String language, String text, String typed) throws Exception {
        try (var claims = new Claims()) {
            claims.put(1, "en", "Something else altogether.");
            claims.put(2, language + "-XA", text);
            assertThat(claims.numbers(typed)).containsExactly(2L);
        }
    }

    /** What looks the same, or is typed otherwise than it is printed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "fr|Le préfet a démissionné|de\u0301missionne\u0301", "vi|Thủ tướng từ chức|tu\u031Bo\u031B\u0301ng", "ko|서울역 폐쇄|\u1109\u1165\u110B\u116E\u11AF\u110B\u1167\u11A8", "ja|ガソリン税|カ\u3099ソリン", "xx|The café closed|cafe\u0301",
        "de|Der Rat ver\u00ADkauft das Was\u00ADser\u00ADwerk|Wasserwerk", "en|The pla\u200Bcebo ward|placebo", "fa|می\u200Cخواهم بنویسم|میخواهم", "fa|می\u200Cخواهم بنویسم|می\u200Cخواهم", "fa|می\u200Cخواهم بنویسم|می خواهم",
        "en|The crane fell|cra\u200Bne", "en|The crane fell|\u202Bthe crane\u202C", "en|The \uFEFFcrane\u2060 fell|crane", "xx|Pla\u200Dcebo|placebo", "ar|الخبرُ صحيحٌ|الخبر", "xx|الخبرُ صحيحٌ|الخبر",
        "he|הממשלה תבטל את המע״מ|המע\"מ", "he|הממשלה תבטל את המע\"מ|המע״מ", "he|הממשלה תבטל את המע״מ|המעמ", "xx|הממשלה תבטל את המע״מ|המע\"מ", "tr|İstanbul'da su bitti|ISTANBUL", "tr|İstanbul'da su bitti|istanbul", "tr|ISPARTA’da su bitti|isparta",
        "en|The F-16 crashed|F16", "en|The F16 crashed|F-16", "en|COVID-19 ended|covid19", "en|The U.S.A. left|USA", "en|The USA left|U.S.A.", "en|An e-mail leaked|email", "en|An email leaked|e-mail", "de|Die EU-Kommission|eukommission",
        "vi|Thuế tăng|thue", "xx|O’Neill won|O'Neill", "en|O'Neill’s win|o’neill", "ru|Ёлка упала|елка", "xx|In ٢٠٢٤ it ended|2024", "xx|In 2024 it ended|٢٠٢٤"})
    void words_are_found_in_every_spelling_of_them(String language, String text, String typed) throws Exception {
        try (var claims = new Claims()) {
            claims.put(1, language, "zzz.");
            claims.put(2, language, text);
            assertThat(claims.numbers(typed + ' ')).containsExactly(2L);
        }
    }

    @Test
    void every_word_has_to_be_there_but_those_that_say_nothing() throws Exception {
        try (var claims = Claims.of("A ferry sailed.", "A ferry sank.", "The harbor closed.")) {
            assertThat(claims.numbers("the ferry")).containsExactlyInAnyOrder(1L, 2L);
            assertThat(claims.numbers("ferry harbor ")).isEmpty();
            assertThat(claims.numbers("the")).containsExactly(3L);
        }
    }

    @Test
    void a_word_that_says_nothing_in_one_language_counts_in_another() throws Exception {
        try (var claims = Claims.of("The war began.", "The harbor opened.")) {
            claims.put(3, "de", "Der Hafen war geöffnet.");
            assertThat(claims.numbers("war began ")).containsExactly(1L);
            assertThat(claims.numbers("war hafen ")).containsExactly(3L);
        }
    }

    @Test
    void a_phrase_is_found_in_its_order_only() throws Exception {
        try (var claims = Claims.of("Doors were open.", "Open the doors.")) {
            assertThat(claims.numbers("\"doors were open\"")).containsExactly(1L);
            assertThat(claims.numbers("“open the doors”")).containsExactly(2L);
            assertThat(claims.numbers("open doors ")).hasSize(2);
        }
    }

    @Test
    void the_last_word_may_be_the_beginning_of_one() throws Exception {
        try (var claims = Claims.of("The artillery fired.", "The article lied.")) {
            assertThat(claims.numbers("artil")).containsExactly(1L);
            assertThat(claims.numbers("art")).hasSize(2);
            assertThat(claims.numbers("art ")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "?*?*", "fer*", "/.*ferry.*/", "\"", "\"ferry", "((((ferry", "ferry AND NOT", "text:ferry~9", "ferry^1e9", "[* TO *]",
        "&&||!", "\\", "ferry\\", "😀", "%", "' or 1=1", "-ferry", "+", "‮ferry"})
    void what_other_engines_take_for_operators_is_plain_text(String typed) throws Exception {
        try (var claims = Claims.of("A ferry sailed.", "Something else.")) {
            assertThat(claims.numbers(typed)).isSubsetOf(1L);
        }
    }

    @Test
    void thousands_of_words_are_answered_in_time() throws Exception {
        try (var claims = Claims.of("A ferry sailed.")) {
            claims.put(2, "ja", "選挙で不正があった");
            Duration begun = ProcessorTime.now();
            assertThat(claims.numbers("ferry sailed nowhere ".repeat(3_000))).isEmpty();
            assertThat(claims.numbers("\"" + "ferry sailed ".repeat(3_000) + "\"")).isEmpty();
            assertThat(claims.numbers("選挙".repeat(5_000))).isEmpty();
            assertThat(claims.numbers("x".repeat(100_000))).isEmpty();
            assertThat(ProcessorTime.now().minus(begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_search_ends_when_its_time_is_up() throws Exception {
        try (var claims = new Claims(Duration.ZERO)) {
            claims.put(1, "en", "A ferry sailed.");
            assertThatExceptionOfType(TooSlow.class).isThrownBy(() -> claims.numbers("ferry"));
            var post = new MatchInput("A ferry sailed.", "en", 1);
            assertThatExceptionOfType(TooSlow.class).isThrownBy(() -> claims.index.ask(searcher ->
                    new MatchRun(claims.index, searcher.getIndexReader(), post).rank(Optional.empty(), MatchAllDocsQuery.INSTANCE)));
        }
    }

    @Test
    void pages_by_relevance_meet_what_stays_as_it_is_exactly_once_whatever_else_changes() throws Exception {
        var random = new Random(7);
        try (var claims = new Claims()) {
            for (int i = 1; i <= 300; i++) {
                claims.index.put(List.of(claim(i, "ferry " + "word ".repeat(random.nextInt(9)) + (i % 3 == 0 ? "harbor" : "quay"))));
            }
            claims.index.refresh();
            var seen = new ArrayList<Long>();
            Optional<SearchCursor> after = Optional.empty();
            int next = 1_000;
            do {
                List<Hit> page = claims.index.answer(Claims.asked("ferry ", SearchOrder.RELEVANCE, 35, after)).hits();
                seen.addAll(Claims.numbers(page));
                after = page.isEmpty() ? Optional.empty() : Optional.of(SearchCursor.parse(page.getLast().mark().token(), "bound"));
                for (int i = 0; i < 40; i++) {
                    claims.index.put(List.of(claim(next++, "ferry " + "other ".repeat(random.nextInt(30)))));
                }
                claims.index.drop(List.of(new UUID(0, 1 + random.nextInt(50))));
                claims.index.refresh();
            } while (after.isPresent() && seen.size() < 5_000);
            List<Long> old = seen.stream().filter(number -> number <= 300).toList();
            assertThat(old).doesNotHaveDuplicates();
            Set<Long> stayed = new HashSet<>();
            for (long i = 51; i <= 300; i++) {
                stayed.add(i);
            }
            assertThat(old).containsAll(stayed);
        }
    }

    @Test
    void a_cursor_is_good_for_its_own_question_only() throws Exception {
        try (var claims = Claims.of("A ferry sailed.")) {
            String token = claims.ask("ferry").hits().getFirst().mark().token();
            assertThat(SearchCursor.parse(token, "bound").number()).isEqualTo(1);
            assertThatThrownBy(() -> SearchCursor.parse(token, "another")).hasMessageContaining("parameter");
        }
    }

    @Test
    void values_are_counted_of_what_was_found_and_allowed() throws Exception {
        try (var claims = new Claims()) {
            for (int i = 1; i <= 9; i++) {
                claims.put(new ClaimText(new UUID(0, i), i, i % 2 == 0 ? "en-GB" : "de", List.of("ferry"), List.of(), List.of("topic " + i % 3), "",
                        Map.of("status", i < 4 ? "DENIED" : "ALLEGED"), Instant.EPOCH, Instant.EPOCH));
            }
            var indexQuestion = new IndexQuestion(Optional.of(SearchWords.of("ferry")), Strictness.ALL, false, List.of(new AllowedNumbersQuery(number -> number != 1)), SearchOrder.NUMBER, "",
                    Optional.empty(), 2, List.of("status", "language", "topic", "nothing"), true);
            IndexAnswer found = claims.index.answer(indexQuestion);
            assertThat(Claims.numbers(found.hits())).containsExactly(2L, 3L);
            assertThat(found.total()).isEqualTo(8);
            assertThat(claims.index.numbers(indexQuestion)).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9);
            assertThat(found.facets()).isEqualTo(Map.of("status", Map.of("ALLEGED", 6L, "DENIED", 2L), "language", Map.of("en", 4L, "de", 4L),
                    "topic", Map.of("topic 0", 3L, "topic 1", 2L, "topic 2", 3L), "nothing", Map.of()));
        }
    }

    @Test
    void only_what_was_committed_outlives_the_process() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "index-");
        try (var index = new ClaimIndex(FSDirectory.open(folder), Claims.PATIENCE)) {
            assertThat(index.notes()).isEmpty();
            index.put(List.of(claim(1, "ferry")));
            index.commit(Map.of("position", "17"));
            index.put(List.of(claim(2, "ferry")));
        }
        try (var index = new ClaimIndex(FSDirectory.open(folder), Claims.PATIENCE)) {
            assertThat(index.notes()).isEqualTo(Map.of("position", "17"));
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void likeness_says_which_words_are_shared_and_what_each_counts() throws Exception {
        try (var claims = Claims.of("The ferry sailed with its bow doors open.", "Hospitals closed their doors.", "Nothing of note.")) {
            var post = new MatchInput("Seen today!! ferries with open bow doors #BowDoors @harbor https://t.co/x", "en", 10);
            List<Candidate> found = claims.index.ask(searcher ->
                    new MatchRun(claims.index, searcher.getIndexReader(), post).rank(Optional.empty(), MatchAllDocsQuery.INSTANCE)).candidates();
            assertThat(found).extracting(hit -> hit.id().getLeastSignificantBits()).containsExactly(1L, 2L);
            assertThat(found.getFirst().shared()).extracting(Share::term).containsExactlyInAnyOrder("ferri", "open", "bow", "door");
            assertThat(TermContributions.score(found.getFirst().shared())).isCloseTo(found.getFirst().words(), offset(1e-4));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Look https://t.co/x www.paper.example/a?b=c pic.twitter.com/y now | Look now",
        "@HarborNews says a@b.example is @wrong_1 | Harbor News says a@b.example is wrong 1",
        "#StopTheSteal2020 #USElection #one_two | Stop The Steal 2020 US Election one two",
        "nothing to do | nothing to do"})
    void posts_are_cleaned_of_what_claims_do_not_hold(String post, String cleaned) {
        assertThat(PostCleaner.of(post).replaceAll("\\s+", " ")).isEqualTo(cleaned);
    }

    private static ClaimText claim(long number, String text) {
        return new ClaimText(new UUID(0, number), number, "en", List.of(text), List.of(), List.of(), "", Map.of(), Instant.EPOCH, Instant.EPOCH);
    }
}
