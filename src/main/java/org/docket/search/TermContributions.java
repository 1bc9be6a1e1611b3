package org.docket.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;

/** Takes scores apart: which term brings how much to each of some documents. Walks each term's claims once, however many documents there are. */
final class TermContributions {

    private final IndexSearcher searcher;
    private final Map<Integer, List<Share>> found = new HashMap<>();

    private TermContributions(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** A term that a text and a claim share, and its part of the score. */
    record Share(String term, float part) {}

    /** By document, the largest first; nothing for one that has no term of it. */
    static Map<Integer, List<Share>> of(IndexSearcher searcher, Collection<Term> terms, SortedSet<Integer> documents) throws IOException {
        var termContributions = new TermContributions(searcher);
        List<Integer> ascending = List.copyOf(documents);
        for (Term term : terms) {
            termContributions.walk(term, ascending);
        }
        termContributions.found.values().forEach(parts -> parts.sort(Comparator.comparing(Share::part).reversed().thenComparing(Share::term)));
        return termContributions.found;
    }

    static double score(List<Share> shares) {
        return shares.stream().mapToDouble(Share::part).sum();
    }

    private void walk(Term term, List<Integer> documents) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query(term)), ScoreMode.COMPLETE, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (int i = 0; i < documents.size();) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents.get(i), leaves));
            int end = leaf.docBase + leaf.reader().maxDoc();
            var scorer = weight.scorer(leaf);
            for (; i < documents.size() && documents.get(i) < end; i++) {
                int document = documents.get(i) - leaf.docBase;
                if (scorer != null && (scorer.docID() >= document ? scorer.docID() : scorer.iterator().advance(document)) == document) {
                    found.computeIfAbsent(documents.get(i), fresh -> new ArrayList<>()).add(new Share(term.text(), scorer.score()));
                }
            }
        }
    }

    /** All claims have the neutral field, but those in languages with rules of their own are compared by these alone. */
    private static Query query(Term term) {
        var has = new TermQuery(term);
        return term.field().equals(LanguageAnalyzers.NEUTRAL)
                ? new BooleanQuery.Builder().add(has, Occur.MUST).add(new TermQuery(new Term(ClaimText.KEY, LanguageAnalyzers.OTHER)), Occur.FILTER).build()
                : has;
    }
}
