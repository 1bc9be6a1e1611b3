package org.docket.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What is known of the meaning of some texts.
 *
 * @param model that told it; empty where nothing is known
 * @param meanings by the hash of the text
 * @param unreadable hashes of texts that the model cannot read
 */
record KnownEmbeddings(String model, Map<String, EmbeddingVector> meanings, Set<String> unreadable) {

    static final KnownEmbeddings NOTHING = new KnownEmbeddings("", Map.of(), Set.of());

    /** In the place of the languages that a model understands. */
    static final String ALL = "*";

    private static final String UNREADABLE = "unreadable";

    KnownEmbeddings {
        meanings = Map.copyOf(meanings);
        unreadable = Set.copyOf(unreadable);
    }

    KnownEmbeddings without(Set<String> hashes) {
        return new KnownEmbeddings(model, meanings, hashes);
    }

    /** The field of what {@code model} told: vectors of two models cannot be compared. */
    static String field(String model) {
        return "meaning_" + model;
    }

    /**
     * All of which {@code model} was not asked yet.
     *
     * @param languages that it understands
     */
    static Query lacking(String model, Set<String> languages) {
        var spoken = new BooleanQuery.Builder();
        languages.forEach(language -> spoken.add(new TermQuery(new Term(ClaimText.LANGUAGE, language)), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(languages.contains(ALL) ? MatchAllDocsQuery.INSTANCE : spoken.build(), Occur.MUST)
                .add(new FieldExistsQuery(field(model)), Occur.MUST_NOT)
                .add(new TermQuery(new Term(UNREADABLE, model)), Occur.MUST_NOT)
                .build();
    }

    /** What an index holds of it. */
    List<IndexableField> of(EmbeddableText text) {
        EmbeddingVector embeddingVector = meanings.get(text.hash());
        if (embeddingVector != null) {
            return List.of(new KnnByteVectorField(field(model), embeddingVector.bytes(), VectorSimilarityFunction.COSINE));
        }
        return unreadable.contains(text.hash()) ? List.of(new StringField(UNREADABLE, model, Field.Store.NO)) : List.of();
    }
}
