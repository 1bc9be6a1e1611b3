package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.docket.search.HybridSearcher.Sense;
import org.docket.search.MatchesView.Mode;
import org.docket.search.RankedClaims.Candidate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HybridSearcherTest {

    private static final LongPredicate ALL = number -> true;
    private static EmbeddingModel model;

    @BeforeAll
    static void theModel() throws Exception {
        model = EmbeddingModel.load(ModelFiles.ours(), Path.of("target", "meaning"));
    }

    @Test
    void what_is_said_in_other_words_is_found_by_its_meaning() throws Exception {
        try (var claims = meant("The physician cured her illness.", "The harbor was closed at night.", "Bananas are radioactive.")) {
            RankedClaims ranked = ranked(claims, "A doctor healed a sick woman", ALL, 3);
            assertThat(ranked.mode()).isEqualTo(Mode.WORDS_AND_MEANING);
            assertThat(number(ranked.candidates().getFirst())).isEqualTo(1);
            assertThat(ranked.candidates().getFirst().words()).isZero();
            assertThat(ranked.candidates().getFirst().shared()).isEmpty();
            assertThat(ranked.candidates().getFirst().meaning().orElseThrow().value()).isGreaterThan(.4);
        }
    }

    @Test
    void without_the_model_words_tell_alone() throws Exception {
        try (var claims = meant("The physician cured her illness.", "A doctor was fined.")) {
            RankedClaims ranked = ranked(claims, "A doctor healed a sick woman", Optional.empty(), ALL, 3);
            assertThat(ranked.mode()).isEqualTo(Mode.WORDS);
            assertThat(ranked.candidates()).extracting(HybridSearcherTest::number).containsExactly(2L);
            assertThat(ranked.candidates().getFirst().meaning()).isEmpty();
            assertThat(ranked.candidates().getFirst().fused()).isEqualTo(1);
        }
    }

    @Test
    void a_claim_that_has_no_meaning_yet_is_found_by_its_words() throws Exception {
        try (var claims = meant("The physician cured her illness.")) {
            claims.put(2, "en", "A doctor healed a sick woman.");
            RankedClaims ranked = ranked(claims, "A doctor healed a sick woman", ALL, 3);
            assertThat(ranked.candidates()).extracting(HybridSearcherTest::number).containsExactly(2L, 1L);
            assertThat(ranked.candidates().getFirst().meaning()).isEmpty();
            assertThat(claims.index.lacking(KnownEmbeddings.lacking(model.id(), Set.of("en")))).isEqualTo(1);
            assertThat(claims.index.some(KnownEmbeddings.lacking(model.id(), Set.of("en")), 9)).containsExactly(new UUID(0, 2));
        }
    }

    @Test
    void what_is_not_allowed_any_more_is_found_by_neither() throws Exception {
        try (var claims = meant("A doctor healed a sick woman.", "The physician cured her illness.")) {
            assertThat(ranked(claims, "A doctor healed a sick woman", number -> number == 2, 3).candidates())
                    .extracting(HybridSearcherTest::number).containsExactly(2L);
        }
    }

    @Test
    void what_a_model_cannot_read_waits_no_more() throws Exception {
        try (var claims = new Claims()) {
            ClaimText claim = claim(1, "unreadable");
            claims.index.put(List.of(claim), new KnownEmbeddings("m", Map.of(), Set.of(claim.meaningful().hash())));
            claims.index.refresh();
            assertThat(claims.index.lacking(KnownEmbeddings.lacking("m", Set.of("en")))).isZero();
            assertThat(claims.index.lacking(KnownEmbeddings.lacking("another", Set.of(KnownEmbeddings.ALL)))).isEqualTo(1);
        }
    }

    @Test
    void meanings_of_two_models_are_never_compared() throws Exception {
        try (var claims = meant("The physician cured her illness.")) {
            var sense = new Sense(model.of("doctor"), KnownEmbeddings.field("another"), Optional.of("en"), CosineScale.OURS);
            RankedClaims ranked = ranked(claims, "doctor", Optional.of(sense), ALL, 3);
            assertThat(ranked.candidates()).isEmpty();
        }
    }

    @Test
    void with_a_model_that_was_not_measured_places_count_and_it_is_never_sure_by_meaning() throws Exception {
        try (var claims = meant("The physician cured her illness.", "A doctor was fined.", "The harbor was closed at night.")) {
            var sense = new Sense(model.of("A doctor healed a sick woman"), KnownEmbeddings.field(model.id()), Optional.of("en"), new CosineScale(false, .4));
            List<Candidate> candidates = ranked(claims, "A doctor healed a sick woman", Optional.of(sense), ALL, 3).candidates();
            assertThat(candidates).extracting(HybridSearcherTest::number).containsExactly(2L, 1L, 3L);
            assertThat(candidates).extracting(Candidate::fused).satisfiesExactly(
                    second -> assertThat(second).isCloseTo(.5 + 61 / 124.0, within(1e-9)),
                    first -> assertThat(first).isCloseTo(.5, within(1e-9)),
                    last -> assertThat(last).isCloseTo(61 / 126.0, within(1e-9)));
            assertThat(candidates).allMatch(candidate -> FusedConfidence.of(candidate).isEmpty());
            assertThat(candidates.get(1).meaning().orElseThrow().isNear()).isTrue();
            assertThat(candidates.getFirst().ahead()).isEqualTo(1);
        }
    }

    @Test
    void a_text_of_the_same_words_has_the_ideal_score() throws Exception {
        try (var claims = meant("doctor healed sick woman", "The harbor was closed.", "A harbor.", "Bananas are yellow.")) {
            RankedClaims ranked = ranked(claims, "doctor healed sick woman", ALL, 1);
            assertThat(ranked.candidates().getFirst().ofIdeal()).isCloseTo(1, within(1e-3));
            assertThat(ranked.candidates().getFirst().meaning().orElseThrow().value()).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void many_claims_are_looked_at_exactly() throws Exception {
        try (var claims = new Claims()) {
            var known = new HashMap<String, EmbeddingVector>();
            var texts = IntStream.rangeClosed(1, 500).mapToObj(i -> claim(i, "Claim " + i + " of " + i * 7919)).toList();
            texts.forEach(claim -> known.put(claim.meaningful().hash(), model.of(claim.meaningful().text())));
            claims.index.put(texts, new KnownEmbeddings(model.id(), known, Set.of()));
            claims.index.refresh();
            for (int i = 1; i <= 500; i += 50) {
                assertThat(number(ranked(claims, "Claim " + i + " of " + i * 7919, ALL, 1).candidates().getFirst())).isEqualTo(i);
            }
        }
    }

    @Test
    void of_claims_that_are_as_likely_the_oldest_comes_first() throws Exception {
        try (var claims = new Claims()) {
            for (int number : new int[] {3, 1, 2}) {
                claims.put(number, "en", "A doctor healed a sick woman.");
            }
            claims.index.refresh();
            RankedClaims ranked = ranked(claims, "A doctor healed a sick woman", ALL, 2);
            assertThat(ranked.candidates()).extracting(HybridSearcherTest::number).containsExactly(1L, 2L);
            assertThat(ranked.candidates()).allMatch(Candidate::isBest);
        }
    }

    @Test
    void claims_in_other_languages_are_looked_at_only_where_that_of_the_text_is_not_known() throws Exception {
        try (var claims = new Claims()) {
            claims.put(1, "en", "Bananas are radioactive.");
            claims.put(2, "de", "Bananas sind radioactive.");
            claims.put(3, "sw", "Bananas ni radioactive.");
            claims.index.refresh();
            assertThat(numbers(claims, "Bananas radioactive", "en")).containsExactly(1L);
            assertThat(numbers(claims, "Bananas radioactive", "sw")).containsExactly(3L);
            assertThat(numbers(claims, "Bananas radioactive", null)).containsExactlyInAnyOrder(1L, 2L, 3L);
        }
    }

    private static List<Long> numbers(Claims claims, String text, String language) {
        return claims.index.ask(searcher -> new MatchRun(claims.index, searcher.getIndexReader(), new MatchInput(text, language, 9))
                .rank(Optional.empty(), new AllowedNumbersQuery(ALL))).candidates().stream().map(HybridSearcherTest::number).toList();
    }

    private static Claims meant(String... texts) throws Exception {
        var claims = new Claims();
        for (int i = 0; i < texts.length; i++) {
            ClaimText claim = claim(i + 1, texts[i]);
            claims.index.put(List.of(claim), new KnownEmbeddings(model.id(), Map.of(claim.meaningful().hash(), model.of(texts[i])), Set.of()));
        }
        claims.index.refresh();
        return claims;
    }

    private static ClaimText claim(long number, String text) {
        return new ClaimText(new UUID(0, number), number, "en", List.of(text), List.of(), List.of(), "", Map.of(), Instant.EPOCH, Instant.EPOCH);
    }

    private static RankedClaims ranked(Claims claims, String text, LongPredicate allowed, int limit) {
        return ranked(claims, text, Optional.of(new Sense(model.of(text), KnownEmbeddings.field(model.id()), Optional.of("en"), CosineScale.OURS)), allowed, limit);
    }

    private static RankedClaims ranked(Claims claims, String text, Optional<Sense> sense, LongPredicate allowed, int limit) {
        return claims.index.ask(searcher -> new MatchRun(claims.index, searcher.getIndexReader(), new MatchInput(text, "en", limit))
                .rank(sense, new AllowedNumbersQuery(allowed)));
    }

    private static long number(Candidate candidate) {
        return candidate.id().getLeastSignificantBits();
    }
}
