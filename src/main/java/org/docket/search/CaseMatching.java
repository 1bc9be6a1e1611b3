package org.docket.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.docket.casework.CaseView;
import org.docket.casework.CaseView.ClaimView;
import org.docket.casework.CasesBeside;
import org.docket.casework.CasesBeside.Beside;
import org.docket.casework.Shown;
import org.docket.platform.Problems;
import org.docket.search.CaseMatchesView.CaseMatch;
import org.docket.search.LevelSearcher.TooSlow;
import org.docket.search.MatchesView.Matcher;
import org.docket.search.Ranked.Candidate;

/** Finds the other cases of the desk whose claims the claim of a case repeats, public or not. */
@ApplicationScoped
class CaseMatching {

    /** More would only hold each other up. */
    private static final int AT_ONCE = 4;

    private final Indexes indexes;
    private final CasesBeside beside;
    private final Meaning meaning;
    private final MeaningFeeder meanings;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Timer time;

    CaseMatching(Indexes indexes, CasesBeside beside, Meaning meaning, MeaningFeeder meanings, MeterRegistry metrics) {
        this.indexes = indexes;
        this.beside = beside;
        this.meaning = meaning;
        this.meanings = meanings;
        this.time = Timer.builder("docket.case.matches").register(metrics);
    }

    /**
     * 503 where too many ask at once, or the index is being made.
     *
     * @param decided whether those are shown too about which something is decided; they would else take the places of others
     */
    CaseMatchesView of(Shown about, int limit, boolean decided) {
        LiveIndex live = indexes.ready(Realm.CASES);
        if (!places.tryAcquire()) {
            throw Problems.busy();
        }
        Timer.Sample began = Timer.start();
        try {
            long position = live.found();
            var senses = new Senses(meaning, () -> meanings.waiting(Realm.CASES));
            ClaimView said = about.view().claim();
            var input = new MatchInput(said.text(), said.language(), limit);
            Query among = allBut(about.view().id(), decided ? Set.of() : beside.decided(about.view().id()));
            return live.index().ask(searcher -> {
                var matching = new Matching(live.index());
                Ranked ranked = matching.rank(searcher.getIndexReader(), input, senses.of(input), among);
                List<CaseMatch> matches = judged(matching, searcher.getIndexReader(), about.view(), ranked);
                Confidence surest = matches.stream().map(CaseMatch::confidence).min(Confidence::compareTo).orElse(Confidence.NONE);
                return new CaseMatchesView('"' + about.tag() + '"', Matcher.of(ranked, meaning), position, ranked.mode(), senses.isDegraded(), surest, matches);
            });
        } catch (TooSlow e) {
            throw Problems.busy();
        } finally {
            places.release();
            began.stop(time);
        }
    }

    private List<CaseMatch> judged(Matching matching, IndexReader reader, CaseView about, Ranked ranked) throws IOException {
        Map<UUID, Beside> found = beside.of(about.id(), ranked.candidates().stream().map(Candidate::id).toList());
        var matches = new ArrayList<CaseMatch>();
        for (Candidate candidate : ranked.candidates()) {
            Beside one = found.get(candidate.id());
            if (one != null) {
                ClaimView claim = one.other().claim();
                var judged = matching.judge(reader, about.claim().text(), claim.text(), claim.language(), candidate);
                boolean negates = judged.compared().negates();
                if (judged.confidence() != Confidence.NONE) {
                    matches.add(new CaseMatch(one.other(), MatchesView.rounded(candidate.fused()), judged.confidence(), negates, judged.explanation(),
                            one.decision(), one.actions(negates)));
                }
            }
        }
        return List.copyOf(matches);
    }

    private static Query allBut(UUID itself, Set<UUID> decided) {
        Stream<UUID> apart = Stream.concat(Stream.of(itself), decided.stream());
        return new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.MUST)
                .add(new TermInSetQuery(ClaimText.ID, apart.map(id -> new BytesRef(id.toString())).toList()), Occur.MUST_NOT)
                .build();
    }
}
