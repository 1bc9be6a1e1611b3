package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.search.TestClaims.open;
import static org.docket.search.TestClaims.publish;
import static org.docket.search.TestClaims.withdraw;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.docket.search.MatchesView.Mode;
import org.docket.search.RankedClaims.Candidate;
import org.docket.verdict.PublicVerdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Claims get their meaning, once. */
@QuarkusTest
@Tag("postgresql")
class EmbeddingFeederTest {

    @Inject
    IndexRegistry indexes;

    @Inject
    EmbeddingModelState meaning;

    @Inject
    PublicVerdicts verdicts;

    @Inject
    EmbeddingFeeder feeder;

    @Inject
    MeterRegistry metrics;

    @Inject
    AgroalDataSource database;

    private String word;

    @BeforeEach
    void ownWord() {
        word = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void equal_texts_are_given_to_the_model_once() throws Exception {
        String first = "A lighthouse collapsed " + word;
        open(first, "en", "x", Map.of());
        await().atMost(Duration.ofSeconds(60)).alias("the meaning of what came before").until(() -> rows(EmbeddableText.of(List.of(first)).hash()) == 1);
        awaitMeanings();
        double before = made();
        String text = "A bridge collapsed " + word;
        open(text, "en", "x", Map.of());
        open(text, "en", "x", Map.of());
        awaitMeanings();
        assertThat(made() - before).isEqualTo(1);
        assertThat(rows(EmbeddableText.of(List.of(text)).hash())).isEqualTo(1);
    }

    @Test
    void what_is_said_in_other_words_is_found_once_its_meaning_is_there() {
        String id = open("The physician " + word + " cured a malady nobody knew", "en", "x", Map.of());
        awaitMeanings();
        RankedClaims ranked = ranked(IndexRealm.CASES, "A doctor healed an unknown disease");
        assertThat(ranked.mode()).isEqualTo(Mode.WORDS_AND_MEANING);
        assertThat(ranked.candidates()).extracting(Candidate::id).contains(UUID.fromString(id));
    }

    @Test
    void what_the_desk_alone_has_is_not_found_by_the_public_nor_what_was_withdrawn() {
        String text = "The lighthouse keeper " + word + " painted whales";
        String id = open(text, "en", "x", Map.of());
        awaitMeanings();
        assertThat(found(IndexRealm.CASES, text)).contains(UUID.fromString(id));
        assertThat(found(IndexRealm.VERDICTS, text)).doesNotContain(UUID.fromString(id));
        publish(id, "It is said.");
        awaitMeanings();
        assertThat(found(IndexRealm.VERDICTS, text)).contains(UUID.fromString(id));
        withdraw(id);
        assertThat(found(IndexRealm.VERDICTS, text)).doesNotContain(UUID.fromString(id));
        awaitMeanings();
        assertThat(found(IndexRealm.VERDICTS, text)).doesNotContain(UUID.fromString(id));
    }

    @Test
    void what_is_known_is_not_asked_again() {
        String text = "A train was late " + word;
        open(text, "en", "x", Map.of());
        awaitMeanings();
        double before = made();
        var claim = new ClaimText(UUID.randomUUID(), 1, "en", List.of(text), List.of(), List.of(), "", Map.of(), Instant.EPOCH, Instant.EPOCH);
        assertThat(feeder.known(List.of(claim)).meanings()).containsKey(claim.meaningful().hash());
        assertThat(made()).isEqualTo(before);
    }

    private void awaitMeanings() {
        await().atMost(Duration.ofSeconds(60)).until(() -> metrics.get("docket.embeddings.ready").gauge().value() == 1
                && feeder.waiting(IndexRealm.CASES) == 0 && feeder.waiting(IndexRealm.VERDICTS) == 0);
    }

    private double made() {
        return metrics.get("docket.embeddings.made").counter().count();
    }

    private List<UUID> found(IndexRealm realm, String text) {
        return ranked(realm, text).candidates().stream().map(Candidate::id).toList();
    }

    private RankedClaims ranked(IndexRealm realm, String text) {
        var input = new MatchInput(text, "en", 20);
        LongPredicate allowed = realm == IndexRealm.VERDICTS ? verdicts.numbers() : number -> true;
        ClaimIndex index = indexes.ready(realm).index();
        var sense = new QueryEmbedder(meaning, () -> 0).of(input);
        return index.ask(searcher -> new MatchRun(index, searcher.getIndexReader(), input).rank(sense, new AllowedNumbersQuery(allowed)));
    }

    private int rows(String hash) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from meanings where text_sha256 = ?")) {
            statement.setString(1, hash);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
