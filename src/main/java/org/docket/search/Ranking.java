package org.docket.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.docket.search.Likeness.Shared;
import org.docket.search.Meaning.Off;
import org.docket.search.Meaning.Ready;

/** The claims that a text may repeat, the likeliest first: by the words that both have, and by what both mean. */
@ApplicationScoped
class Ranking {

    private final Indexes indexes;
    private final Meaning meaning;
    private final MeaningFeeder feeder;

    Ranking(Indexes indexes, Meaning meaning, MeaningFeeder feeder) {
        this.indexes = indexes;
        this.meaning = meaning;
        this.feeder = feeder;
    }

    /** What claims were compared by. */
    enum Mode { WORDS, WORDS_AND_MEANING }

    /**
     * @param degraded whether it would have been better had the model been there, or had all claims their meaning already
     * @param ideal what the text's own words would score: so much a claim of the same words has
     */
    record Ranked(Mode mode, boolean degraded, double ideal, List<Candidate> candidates) {

        Ranked {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * @param words BM25; 0 where no word is shared. Comparable among the candidates of one text only
     * @param meaning the cosine, -1 to 1; empty where the model was not asked, or the claim has no meaning yet
     * @param fused what the order goes by, 0 to 1. Comparable among the candidates of one text only
     * @param shared the terms of both, the largest part of {@code words} first
     */
    record Candidate(UUID id, double words, OptionalDouble meaning, double fused, List<Shared> shared) {

        Candidate {
            shared = List.copyOf(shared);
        }
    }

    /**
     * A 503 while the index is being made.
     *
     * @param allowed by number, what may be found
     * @param language of the text, BCP 47
     */
    Ranked of(Realm realm, LongPredicate allowed, String text, String language, int limit) {
        ClaimIndex index = indexes.ready(realm).index();
        String plain = Cleaning.of(text);
        Optional<Meant> meant = meaning.of(plain);
        String model = meaning.state() instanceof Ready(MeaningModel ready) ? ready.id() : "";
        Ranked ranked = new Fusion(index).of(plain, language, meant, Known.field(model), allowed, limit);
        return degraded(realm, plain, meant) ? new Ranked(ranked.mode(), true, ranked.ideal(), ranked.candidates()) : ranked;
    }

    private boolean degraded(Realm realm, String plain, Optional<Meant> meant) {
        return !(meaning.state() instanceof Off) && (meant.isEmpty() && !plain.isBlank() || feeder.waiting(realm) > 0);
    }
}
