package org.docket.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.docket.casework.CaseView.ClaimView;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.docket.http.Problems;
import org.docket.search.MatchRun.Judged;
import org.docket.search.MatchesView.Matcher;
import org.docket.search.MatchesView.Mode;
import org.docket.search.QuantizedStatisticsSearcher.TooSlow;
import org.docket.search.RankedClaims.Candidate;

/** Asks an index which of its claims texts repeat, all texts of a request as it is at one moment. */
@ApplicationScoped
class TextMatcher {

    /** Of requests to each index. More would only hold each other up. */
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final IndexRegistry indexRegistry;
    private final EmbeddingModelState embeddingModelState;
    private final EmbeddingFeeder meanings;
    private final Map<IndexRealm, AdmissionLimit> limits = new EnumMap<>(IndexRealm.class);

    TextMatcher(IndexRegistry indexRegistry, EmbeddingModelState embeddingModelState, EmbeddingFeeder meanings, AdmissionRegistry admissions) {
        this.indexRegistry = indexRegistry;
        this.embeddingModelState = embeddingModelState;
        this.meanings = meanings;
        for (IndexRealm realm : IndexRealm.values()) {
            limits.put(realm, admissions.limit("matches-of-" + realm.text(), AT_ONCE, LONGEST));
        }
    }

    /** What a request asks. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Asker asker) throws IOException;
    }

    /** What was found for one text: for each that is near, what it is and what is to be said of it. */
    record Found<T>(Matcher matcher, long position, Mode mode, boolean degraded, List<Near<T>> near) {

        MatchConfidence confidence() {
            return MatchConfidence.surest(near.stream().map(one -> one.judged().confidence()));
        }

        /** The likest first. */
        <M> List<M> matches(Function<Near<T>, M> shown) {
            return near.stream().map(shown).toList();
        }
    }

    record Near<T>(T what, Judged judged) {}

    /** 503 where too many ask at once, or the index is being made, or it takes too long. */
    <T> T ask(IndexRealm realm, Question<T> question) {
        SearchableIndex live = indexRegistry.ready(realm);
        try (AdmissionPass pass = limits.get(realm).enter()) {
            long position = live.found();
            var queryEmbedder = new QueryEmbedder(embeddingModelState, () -> meanings.waiting(realm));
            return live.index().ask(searcher -> question.ask(new Asker(live.index(), searcher.getIndexReader(), queryEmbedder, position)));
        } catch (TooSlow e) {
            throw Problems.busy();
        }
    }

    /** Answers a request, text by text. */
    final class Asker {

        private final ClaimIndex index;
        private final IndexReader reader;
        private final QueryEmbedder queryEmbedder;
        private final long position;

        private Asker(ClaimIndex index, IndexReader reader, QueryEmbedder queryEmbedder, long position) {
            this.index = index;
            this.reader = reader;
            this.queryEmbedder = queryEmbedder;
            this.position = position;
        }

        /**
         * @param among finds what may be found at all
         * @param read those of some claims that are still there
         * @param claim of one of these
         */
        <T> Found<T> near(MatchInput input, Query among, Function<List<UUID>, Map<UUID, T>> read, Function<T, ClaimView> claim) throws IOException {
            var matchRun = new MatchRun(index, reader, input);
            RankedClaims ranked = matchRun.rank(queryEmbedder.of(input), among);
            Map<UUID, T> there = read.apply(ranked.candidates().stream().map(Candidate::id).toList());
            var near = new ArrayList<Near<T>>();
            for (Candidate candidate : ranked.candidates()) {
                T one = there.get(candidate.id());
                if (one != null) {
                    ClaimView said = claim.apply(one);
                    near.add(new Near<>(one, matchRun.judge(candidate, said.text(), said.language())));
                }
            }
            near.removeIf(one -> one.judged().confidence() == MatchConfidence.NONE);
            return new Found<>(Matcher.of(ranked, embeddingModelState), position, ranked.mode(), queryEmbedder.isDegraded(), near);
        }
    }
}
