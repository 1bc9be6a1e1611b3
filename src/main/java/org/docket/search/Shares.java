package org.docket.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.docket.search.Likeness.Like;
import org.docket.search.Likeness.Shared;

/** Takes scores apart again: which term brought how much to each hit. Walks each term's claims once, whatever the number of hits. */
final class Shares {

    private final IndexSearcher searcher;
    private final Collection<Term> terms;
    private final Map<Integer, List<Shared>> shared = new HashMap<>();

    Shares(IndexSearcher searcher, Collection<Term> terms) {
        this.searcher = searcher;
        this.terms = terms;
    }

    /** In the order of {@code hits}, whose scores are the sums of the parts. */
    List<Like> of(ScoreDoc[] hits) throws IOException {
        int[] documents = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
        for (Term term : terms) {
            walk(term, documents);
        }
        var likes = new ArrayList<Like>();
        for (ScoreDoc hit : hits) {
            List<Shared> parts = shared.getOrDefault(hit.doc, List.of()).stream()
                    .sorted(Comparator.comparing(Shared::part).reversed().thenComparing(Shared::term)).toList();
            String id = searcher.storedFields().document(hit.doc, Set.of(ClaimText.ID)).get(ClaimText.ID);
            likes.add(new Like(UUID.fromString(id), (float) parts.stream().mapToDouble(Shared::part).sum(), parts));
        }
        return likes;
    }

    private void walk(Term term, int[] documents) throws IOException {
        var weight = searcher.createWeight(new TermQuery(term), ScoreMode.COMPLETE, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (int i = 0; i < documents.length;) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[i], leaves));
            int end = leaf.docBase + leaf.reader().maxDoc();
            var scorer = weight.scorer(leaf);
            for (; i < documents.length && documents[i] < end; i++) {
                int document = documents[i] - leaf.docBase;
                if (scorer != null && (scorer.docID() >= document ? scorer.docID() : scorer.iterator().advance(document)) == document) {
                    shared.computeIfAbsent(documents[i], fresh -> new ArrayList<>()).add(new Shared(term.text(), scorer.score()));
                }
            }
        }
    }
}
