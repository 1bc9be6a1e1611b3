package org.docket.search;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.docket.search.MatchesView.Match;
import org.docket.search.MatchesView.MatchedVerdict;
import org.docket.search.TextMatcher.Found;
import org.docket.search.TextMatcher.Near;
import org.docket.verdict.PublicVerdicts;
import org.docket.verdict.PublicVerdicts.Seen;
import org.docket.verdict.Publisher;

/** Finds the published claims that texts repeat. */
@ApplicationScoped
class VerdictMatchFinder {

    private final TextMatcher textMatcher;
    private final PublicVerdicts verdicts;
    private final Publisher publisher;
    private final Timer time;

    VerdictMatchFinder(TextMatcher textMatcher, PublicVerdicts verdicts, Publisher publisher, MeterRegistry metrics) {
        this.textMatcher = textMatcher;
        this.verdicts = verdicts;
        this.publisher = publisher;
        this.time = Timer.builder("docket.matches").register(metrics);
    }

    /** In the order of the texts; 503 as {@link TextMatcher#ask} has it. */
    List<MatchesView> of(List<MatchInput> texts) {
        return textMatcher.ask(IndexRealm.VERDICTS, asker -> {
            var views = new ArrayList<MatchesView>();
            for (MatchInput text : texts) {
                Timer.Sample began = Timer.start();
                views.add(view(asker.near(text, new AllowedNumbersQuery(verdicts.numbers()), this::seen, seen -> seen.verdict().claim())));
                began.stop(time);
            }
            return views;
        });
    }

    private Map<UUID, Seen> seen(List<UUID> ids) {
        return verdicts.of(ids).stream().collect(toMap(one -> one.verdict().id(), Function.identity()));
    }

    private MatchesView view(Found<Seen> found) {
        return new MatchesView(found.matcher(), found.position(), found.mode(), found.degraded(), found.confidence(), found.matches(this::match));
    }

    private Match match(Near<Seen> near) {
        var judged = near.judged();
        return new Match(MatchedVerdict.of(near.what(), publisher), judged.score(), judged.confidence(), judged.compared().negates(), judged.explanation());
    }
}
