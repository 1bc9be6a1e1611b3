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
class IndexClaimFinder implements ClaimFinder {

    private final IndexRegistry indexRegistry;
    private final MeasuredSearch measuredSearch;
    private final PublicVerdicts verdicts;
    private final TextHighlighter textHighlighter = new TextHighlighter();

    IndexClaimFinder(IndexRegistry indexRegistry, MeasuredSearch measuredSearch, PublicVerdicts verdicts) {
        this.indexRegistry = indexRegistry;
        this.measuredSearch = measuredSearch;
        this.verdicts = verdicts;
    }

    @Override
    public Found verdicts(Words words, Optional<LongPredicate> among) {
        var filters = filters(words);
        filters.add(new AllowedNumbersQuery(among.orElseGet(verdicts::numbers)));
        return found(measuredSearch.ask(IndexRealm.VERDICTS, asked(words, filters, false)));
    }

    @Override
    public long[] numbers(String q, LongPredicate among) {
        return measuredSearch.numbers(IndexRealm.VERDICTS, new IndexQuestion(Optional.of(SearchWords.of(q)), Strictness.ALL, false, List.of(new AllowedNumbersQuery(among)), SearchOrder.NUMBER, "",
                Optional.empty(), 1, List.of(), false));
    }

    @Override
    public Found cases(Words words) {
        return found(measuredSearch.ask(IndexRealm.CASES, asked(words, filters(words), true)));
    }

    @Override
    public List<Highlight> highlights(String q, List<Marked> texts) {
        SearchWords searchWords = SearchWords.of(q);
        return texts.stream().map(text -> textHighlighter.of(searchWords, text)).toList();
    }

    @Override
    public boolean reached(long position) {
        return indexRegistry.find(IndexRealm.VERDICTS).filter(index -> index.reached(position)).isPresent();
    }

    @Override
    public CompletableFuture<Void> shows(long position, Duration atMost) {
        return CompletableFuture.allOf(shows(IndexRealm.VERDICTS, position, atMost), shows(IndexRealm.CASES, position, atMost));
    }

    private CompletableFuture<Void> shows(IndexRealm realm, long position, Duration atMost) {
        return indexRegistry.find(realm).filter(SearchableIndex::isReady)
                .map(index -> index.shows(position, atMost))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private static IndexQuestion asked(Words words, List<Query> filters, boolean desk) {
        String bound = QuestionDigest.of(words.bound());
        Optional<SearchCursor> after = Optional.ofNullable(words.cursor()).map(cursor -> SearchCursor.parse(cursor, bound));
        return new IndexQuestion(Optional.ofNullable(words.q()).map(SearchWords::of), Strictness.ALL, desk, filters, sorting(words.order()), bound, after, words.limit(),
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

    private static SearchOrder sorting(Order order) {
        return switch (order) {
            case RELEVANCE -> SearchOrder.RELEVANCE;
            case LAST_CHANGED -> SearchOrder.LAST_CHANGED;
            case NUMBER -> SearchOrder.NUMBER;
        };
    }

    private static Found found(IndexAnswer answer) {
        return new Found(answer.hits().stream().map(hit -> new Hit(hit.id(), hit.mark().token())).toList(), answer.total(), answer.facets());
    }
}
