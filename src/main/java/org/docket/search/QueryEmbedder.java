package org.docket.search;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.docket.search.EmbeddingModelState.Off;
import org.docket.search.EmbeddingModelState.Ready;
import org.docket.search.HybridSearcher.Sense;

/** What the texts of one request mean, as long as the model tells it in time: once it did not, the others are not held up as well. */
final class QueryEmbedder {

    private final EmbeddingModelState embeddingModelState;
    private final LongSupplier waiting;
    private boolean late;

    /** @param waiting how many claims have no meaning yet */
    QueryEmbedder(EmbeddingModelState embeddingModelState, LongSupplier waiting) {
        this.embeddingModelState = embeddingModelState;
        this.waiting = waiting;
    }

    /** Empty where words alone are to tell. */
    Optional<Sense> of(MatchInput input) {
        String plain = PostCleaner.of(input.text());
        Optional<String> language = Optional.ofNullable(input.language());
        if (late || plain.isBlank() || !language.map(embeddingModelState::speaks).orElse(true)) {
            return Optional.empty();
        }
        Optional<EmbeddingVector> meant = embeddingModelState.of(plain);
        late = meant.isEmpty();
        return meant.map(told -> new Sense(told, KnownEmbeddings.field(embeddingModelState.model()), language.map(LanguageAnalyzers::key), embeddingModelState.scale()));
    }

    /** Whether what was asked so far would have been answered better had the model been there in time, or had all claims their meaning. */
    boolean isDegraded() {
        return !(embeddingModelState.state() instanceof Off) && (late || !(embeddingModelState.state() instanceof Ready) || waiting.getAsLong() > 0);
    }
}
