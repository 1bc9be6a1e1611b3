package org.docket.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.docket.search.Terms.Placed;

/** Claims that are like a text: a post, a sentence, a paragraph. By the words that they share, rare ones counting most (BM25). */
final class Likeness {

    /** Of a longer text the rarest words are looked for. */
    private static final int MOST_TERMS = 128;

    /** Of claims that say the same the oldest comes first. */
    private static final Sort BEST_THEN_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(ClaimText.NUMBER, SortField.Type.LONG));

    private final ClaimIndex index;

    Likeness(ClaimIndex index) {
        this.index = index;
    }

    /**
     * @param score the sum of the parts, comparable among the hits of one text only
     * @param shared the largest part first
     */
    record Like(UUID id, float score, List<Shared> shared) {}

    /** A term of both, and its part of the score. */
    record Shared(String term, float part) {}

    /**
     * The claims that are most like {@code text}, the likest first.
     *
     * @param language of the text; claims in others are not looked at
     */
    List<Like> to(String text, String language, int limit) {
        return index.ask(searcher -> to(searcher.getIndexReader(), text, Optional.of(language), limit, new MatchAllDocsQuery()));
    }

    /**
     * The same of the index as it is in {@code reader}. Frequencies count in steps ({@link Levels}), so that it depends on what there is to
     * be found, not on how that is stored.
     *
     * @param language empty for one that is not known: then claims in all languages are looked at, by the rules of each
     */
    List<Like> to(IndexReader reader, String text, Optional<String> language, int limit, Query among) throws IOException {
        List<String> keys = language.map(known -> List.of(Tongues.key(known))).orElseGet(() -> Seeker.keys(reader));
        String plain = Cleaning.of(text);
        var terms = new TreeSet<Term>();
        var any = new BooleanQuery.Builder();
        for (String key : keys) {
            Collection<Term> found = rarest(reader, Tongues.field(key), plain);
            terms.addAll(found);
            any.add(of(found, language.isEmpty() ? Optional.of(key) : Optional.empty()), Occur.SHOULD);
        }
        var searcher = new LevelSearcher(reader, Levels.of(reader, terms));
        Query query = new BooleanQuery.Builder().add(any.build(), Occur.MUST).add(among, Occur.FILTER).build();
        ScoreDoc[] hits = searcher.best(query, BEST_THEN_FIRST, limit, null).scoreDocs;
        return new Shares(searcher, terms).of(hits);
    }

    /** What stands in the index of what the text comes down to in a field. */
    private Collection<Term> rarest(IndexReader reader, String field, String text) throws IOException {
        record Counted(Term term, int claims) {}
        var counted = new ArrayList<Counted>();
        for (Term term : Set.copyOf(index.terms().of(field, text).stream().map(Placed::term).toList())) {
            counted.add(new Counted(term, reader.docFreq(term)));
        }
        return counted.stream().filter(one -> one.claims() > 0)
                .sorted(Comparator.comparingInt(Counted::claims).thenComparing(Counted::term))
                .limit(MOST_TERMS).map(Counted::term).toList();
    }

    private static Query of(Collection<Term> terms, Optional<String> key) {
        var any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        return key.<Query>map(only -> new BooleanQuery.Builder().add(any.build(), Occur.MUST)
                .add(new TermQuery(new Term(ClaimText.KEY, only)), Occur.FILTER).build()).orElseGet(any::build);
    }

    static Set<Term> terms(ClaimIndex index, String text, String language) {
        String field = Tongues.field(Tongues.key(language));
        var terms = new TreeSet<Term>();
        index.terms().of(field, Cleaning.of(text)).stream().map(Placed::term).forEach(terms::add);
        return terms;
    }

    static List<Shared> shared(IndexSearcher searcher, Set<Term> terms, int document) throws IOException {
        var shared = new ArrayList<Shared>();
        for (Term term : terms) {
            var part = searcher.explain(new TermQuery(term), document);
            if (part.isMatch()) {
                shared.add(new Shared(term.text(), part.getValue().floatValue()));
            }
        }
        shared.sort(Comparator.comparing(Shared::part).reversed().thenComparing(Shared::term));
        return shared;
    }
}
