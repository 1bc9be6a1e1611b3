package org.docket.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.docket.casework.CaseView.ClaimView;
import org.docket.platform.Problems;
import org.docket.search.LevelSearcher.TooSlow;
import org.docket.search.MatchesView.Match;
import org.docket.search.MatchesView.MatchedVerdict;
import org.docket.search.MatchesView.Matcher;
import org.docket.search.Ranked.Candidate;
import org.docket.verdict.PublicVerdicts;
import org.docket.verdict.PublicVerdicts.Seen;

/** Finds the published claims that texts repeat, all texts of a request in the index as it is at one moment. */
@ApplicationScoped
class VerdictMatching {

    /** More would only hold each other up. */
    private static final int AT_ONCE = 4;

    private final Indexes indexes;
    private final PublicVerdicts verdicts;
    private final Meaning meaning;
    private final MeaningFeeder meanings;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Timer time;

    VerdictMatching(Indexes indexes, PublicVerdicts verdicts, Meaning meaning, MeaningFeeder meanings, MeterRegistry metrics) {
        this.indexes = indexes;
        this.verdicts = verdicts;
        this.meaning = meaning;
        this.meanings = meanings;
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
            var senses = new Senses(meaning, () -> meanings.waiting(Realm.VERDICTS));
            var matching = new Matching(live.index());
            return live.index().ask(searcher -> {
                var found = new ArrayList<MatchesView>();
                for (MatchInput text : texts) {
                    Timer.Sample began = Timer.start();
                    Ranked ranked = matching.rank(searcher.getIndexReader(), text, senses.of(text), new Among(verdicts.numbers()));
                    List<Match> matches = judged(matching, searcher.getIndexReader(), text, ranked);
                    found.add(MatchesView.of(Matcher.of(ranked, meaning), position, ranked.mode(), senses.isDegraded(), matches));
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

    private List<Match> judged(Matching matching, IndexReader reader, MatchInput input, Ranked ranked) throws IOException {
        Map<UUID, Seen> seen = verdicts.of(ranked.candidates().stream().map(Candidate::id).toList()).stream()
                .collect(Collectors.toMap(one -> one.verdict().id(), Function.identity()));
        var matches = new ArrayList<Match>();
        for (Candidate candidate : ranked.candidates()) {
            Seen verdict = seen.get(candidate.id());
            if (verdict != null) {
                ClaimView claim = verdict.verdict().claim();
                var judged = matching.judge(reader, input.text(), claim.text(), claim.language(), candidate);
                if (judged.confidence() != Confidence.NONE) {
                    matches.add(new Match(MatchedVerdict.of(verdict), MatchesView.rounded(candidate.fused()), judged.confidence(),
                            judged.compared().negates(), judged.explanation()));
                }
            }
        }
        return matches;
    }
}
