package org.docket.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.docket.search.Terms.Placed;

/** Claims that are like a text: a post, a sentence, a paragraph. By the words that they share, rare ones counting most (BM25). */
final class Likeness {

    private final ClaimIndex index;

    Likeness(ClaimIndex index) {
        this.index = index;
    }

    /**
     * @param score comparable among the hits of one text only
     * @param shared the largest part first
     */
    record Like(UUID id, float score, List<Shared> shared) {}

    /** A term of both, and its part of the score. */
    record Shared(String term, float part) {}

    /**
     * The claims that are most like {@code text}, the likest first.
     *
     * @param language of the text; claims in others are found by the words that are the same there
     */
    List<Like> to(String text, String language, int limit) {
        Set<Term> terms = terms(text, language);
        if (terms.isEmpty()) {
            return List.of();
        }
        var any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        return index.ask(acquired -> {
            var searcher = new IndexSearcher(acquired.getIndexReader());
            searcher.setSimilarity(LevelSearcher.BM25);
            var found = new ArrayList<Like>();
            for (ScoreDoc hit : searcher.search(any.build(), limit).scoreDocs) {
                String id = searcher.storedFields().document(hit.doc, Set.of(ClaimText.ID)).get(ClaimText.ID);
                found.add(new Like(UUID.fromString(id), hit.score, shared(searcher, terms, hit.doc)));
            }
            return found;
        });
    }

    private Set<Term> terms(String text, String language) {
        String field = Tongues.field(Tongues.key(language));
        var terms = new TreeSet<Term>();
        index.terms().of(field, Cleaning.of(text)).stream().map(Placed::term).forEach(terms::add);
        return terms;
    }

    private static List<Shared> shared(IndexSearcher searcher, Set<Term> terms, int document) throws IOException {
        var shared = new ArrayList<Shared>();
        for (Term term : terms) {
            var part = searcher.explain(new TermQuery(term), document);
            if (part.isMatch()) {
                shared.add(new Shared(term.text(), part.getValue().floatValue()));
            }
        }
        shared.sort(Comparator.comparing(Shared::part).reversed());
        return List.copyOf(shared);
    }
}
