package org.docket.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.docket.casework.ClaimFinder;
import org.docket.platform.Micros;
import org.docket.search.WordQuery.Strictness;
import org.docket.verdict.PublicVerdicts;

/** Answers what lists ask by words. */
@ApplicationScoped
class SearchFinding implements ClaimFinder {

    private final Indexes indexes;
    private final Searches searches;
    private final PublicVerdicts verdicts;
    private final Highlighting highlighting = new Highlighting();

    SearchFinding(Indexes indexes, Searches searches, PublicVerdicts verdicts) {
        this.indexes = indexes;
        this.searches = searches;
        this.verdicts = verdicts;
    }

    @Override
    public Found verdicts(Words words, Optional<LongPredicate> among) {
        var filters = filters(words);
        filters.add(new Among(among.orElseGet(verdicts::numbers)));
        return found(searches.ask(Realm.VERDICTS, asked(words, filters, false)));
    }

    @Override
    public long[] numbers(String q, LongPredicate among) {
        return searches.numbers(Realm.VERDICTS, new Asked(Optional.of(Wording.of(q)), Strictness.ALL, false, List.of(new Among(among)), Sorting.NUMBER, "",
                Optional.empty(), 1, List.of(), false));
    }

    @Override
    public Found cases(Words words) {
        return found(searches.ask(Realm.CASES, asked(words, filters(words), true)));
    }

    @Override
    public List<Highlight> highlights(String q, List<Marked> texts) {
        Wording wording = Wording.of(q);
        return texts.stream().map(text -> highlighting.of(wording, text)).toList();
    }

    @Override
    public boolean reached(long position) {
        return indexes.find(Realm.VERDICTS).filter(index -> index.reached(position)).isPresent();
    }

    @Override
    public CompletableFuture<Void> shows(long position, Duration atMost) {
        return CompletableFuture.allOf(shows(Realm.VERDICTS, position, atMost), shows(Realm.CASES, position, atMost));
    }

    private CompletableFuture<Void> shows(Realm realm, long position, Duration atMost) {
        return indexes.find(realm).filter(LiveIndex::isReady)
                .map(index -> index.shows(position, atMost))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private static Asked asked(Words words, List<Query> filters, boolean desk) {
        String bound = Digest.of(words.bound());
        Optional<Bookmark> after = Optional.ofNullable(words.cursor()).map(cursor -> Bookmark.parse(cursor, bound));
        return new Asked(Optional.ofNullable(words.q()).map(Wording::of), Strictness.ALL, desk, filters, sorting(words.order()), bound, after, words.limit(),
                words.facets(), true);
    }

    private static List<Query> filters(Words words) {
        var filters = new ArrayList<Query>();
        words.labels().forEach((name, value) -> filters.add(new TermQuery(new Term(name, value))));
        if (words.since() != null) {
            filters.add(LongField.newRangeQuery(ClaimText.UPDATED, Micros.of(words.since()), Long.MAX_VALUE));
        }
        return filters;
    }

    private static Sorting sorting(Order order) {
        return switch (order) {
            case RELEVANCE -> Sorting.RELEVANCE;
            case LAST_CHANGED -> Sorting.LAST_CHANGED;
            case NUMBER -> Sorting.NUMBER;
        };
    }

    private static Found found(Answered answer) {
        return new Found(answer.hits().stream().map(hit -> new Hit(hit.id(), hit.mark().token())).toList(), answer.total(), answer.facets());
    }
}
