package org.docket.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.docket.platform.Problems;
import org.docket.search.LevelSearcher.TooSlow;
import org.docket.search.Likeness.Like;
import org.docket.search.MatchesView.Match;
import org.docket.search.MatchesView.MatchedVerdict;
import org.docket.verdict.PublicVerdicts;
import org.docket.verdict.PublicVerdicts.Seen;

/** Finds the published claims that texts repeat, all texts of a request in the index as it is at one moment. */
@ApplicationScoped
class VerdictMatching {

    /** More would only hold each other up. */
    private static final int AT_ONCE = 4;

    private final Indexes indexes;
    private final PublicVerdicts verdicts;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Timer time;

    VerdictMatching(Indexes indexes, PublicVerdicts verdicts, MeterRegistry metrics) {
        this.indexes = indexes;
        this.verdicts = verdicts;
        this.time = Timer.builder("docket.matches").register(metrics);
    }

    /** In the order of the texts; 503 where too many ask at once, or the index is being made. */
    List<MatchesView> of(List<MatchInput> texts) {
        LiveIndex live = indexes.ready(Realm.VERDICTS);
        if (!places.tryAcquire()) {
            throw Problems.busy();
        }
        try {
            long position = live.found();
            var matching = new Matching(live.index());
            return live.index().ask(searcher -> {
                var found = new ArrayList<MatchesView>();
                for (MatchInput text : texts) {
                    Timer.Sample began = Timer.start();
                    found.add(one(matching, searcher.getIndexReader(), text, position));
                    began.stop(time);
                }
                return found;
            });
        } catch (TooSlow e) {
            throw Problems.busy();
        } finally {
            places.release();
        }
    }

    private MatchesView one(Matching matching, IndexReader reader, MatchInput input, long position) throws IOException {
        Query among = new Among(verdicts.numbers());
        List<Like> likes = matching.rank(reader, input.text(), Optional.ofNullable(input.language()), input.limit(), among);
        Map<UUID, Seen> seen = verdicts.of(likes.stream().map(Like::id).toList()).stream()
                .collect(Collectors.toMap(one -> one.verdict().id(), Function.identity()));
        var matches = new ArrayList<Match>();
        for (Like like : likes) {
            Seen verdict = seen.get(like.id());
            if (verdict != null) {
                var judged = matching.judge(reader, input.text(), verdict.verdict().claim().text(), verdict.verdict().claim().language(), like, likes.getFirst());
                if (judged.confidence() != Confidence.NONE) {
                    matches.add(new Match(MatchedVerdict.of(verdict), MatchesView.rounded(like.score()), judged.confidence(), judged.compared().negates(),
                            judged.explanation(like)));
                }
            }
        }
        Confidence best = matches.stream().map(Match::confidence).min(Confidence::compareTo).orElse(Confidence.NONE);
        return new MatchesView(Matching.MATCHER, position, MatchesView.Mode.WORDS, false, best, List.copyOf(matches));
    }
}
