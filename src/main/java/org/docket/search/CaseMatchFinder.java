package org.docket.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.docket.casework.CaseView.ClaimView;
import org.docket.casework.MatchedCase;
import org.docket.casework.NeighborCaseReader;
import org.docket.casework.NeighborCaseReader.Beside;
import org.docket.casework.ShownCase;
import org.docket.search.CaseMatchesView.CaseMatch;
import org.docket.search.NearCasesView.NearCase;
import org.docket.search.TextMatcher.Found;
import org.docket.search.TextMatcher.Near;

/** Finds the other cases of the desk whose claims the claim of a case repeats, public or not. */
@ApplicationScoped
public class CaseMatchFinder {

    private final TextMatcher textMatcher;
    private final NeighborCaseReader beside;
    private final Timer time;

    CaseMatchFinder(TextMatcher textMatcher, NeighborCaseReader beside, MeterRegistry metrics) {
        this.textMatcher = textMatcher;
        this.beside = beside;
        this.time = Timer.builder("docket.case.matches").register(metrics);
    }

    /**
     * 503 as {@link TextMatcher#ask} has it.
     *
     * @param decided whether those are shown too about which something is decided; they would else take the places of others
     */
    public CaseMatchesView of(ShownCase about, int limit, boolean decided) {
        UUID id = about.view().id();
        ClaimView claim = about.view().claim();
        var input = new MatchInput(claim.text(), claim.language(), limit);
        return textMatcher.ask(IndexRealm.CASES, asker -> {
            Timer.Sample began = Timer.start();
            try {
                Query among = allBut(id, decided ? Set.of() : beside.decided(id));
                return view(about, asker.near(input, among, others -> beside.of(id, others), one -> one.other().claim()));
            } finally {
                began.stop(time);
            }
        });
    }

    /** Cases of the desk that say what a text says, whatever is decided about them; 503 as {@link TextMatcher#ask} has it. */
    public NearCasesView of(MatchInput text) {
        return textMatcher.ask(IndexRealm.CASES, asker -> {
            Timer.Sample began = Timer.start();
            try {
                Found<MatchedCase> found = asker.near(text, MatchAllDocsQuery.INSTANCE, beside::of, MatchedCase::claim);
                return new NearCasesView(found.matcher(), found.position(), found.mode(), found.degraded(), found.confidence(), found.matches(NearCase::of));
            } finally {
                began.stop(time);
            }
        });
    }

    private static CaseMatchesView view(ShownCase about, Found<Beside> found) {
        return new CaseMatchesView('"' + about.tag() + '"', found.matcher(), found.position(), found.mode(), found.degraded(), found.confidence(),
                found.matches(CaseMatchFinder::match));
    }

    private static CaseMatch match(Near<Beside> near) {
        var judged = near.judged();
        boolean negates = judged.compared().negates();
        return new CaseMatch(near.what().other(), judged.score(), judged.confidence(), negates, judged.explanation(), near.what().decision(),
                near.what().actions(negates));
    }

    private static Query allBut(UUID itself, Set<UUID> decided) {
        Stream<UUID> apart = Stream.concat(Stream.of(itself), decided.stream());
        return new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(new TermInSetQuery(ClaimText.ID, apart.map(id -> new BytesRef(id.toString())).toList()), Occur.MUST_NOT)
                .build();
    }
}
