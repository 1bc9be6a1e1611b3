package org.docket.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.docket.search.Likeness.Like;
import org.docket.search.MatchesView.Explanation;
import org.docket.search.MatchesView.Matcher;
import org.docket.search.MatchesView.Term;

/** Ranks the claims that a text may repeat, and judges each of them: by words. */
final class Matching {

    /** The version is raised with whatever changes an answer. */
    static final Matcher MATCHER = new Matcher("docket-words", "1");

    private static final float NEAR_THE_BEST = .95f;
    private static final int MOST_TERMS = 20;

    private final Terms terms;
    private final Likeness likeness;

    Matching(ClaimIndex index) {
        this.terms = index.terms();
        this.likeness = new Likeness(index);
    }

    /** What is to be said of a text and one claim. */
    record Judged(Closeness near, Comparison compared, Confidence confidence) {

        Explanation explanation(Like like) {
            return new Explanation(MatchesView.rounded(near.ofClaim()),
                    like.shared().stream().limit(MOST_TERMS).map(shared -> new Term(shared.term(), MatchesView.rounded(shared.part()))).toList(),
                    compared.numbers(), compared.differences());
        }
    }

    /** @param language of the text; empty for one that is not known */
    List<Like> rank(IndexReader reader, String text, Optional<String> language, int limit, Query among) throws IOException {
        return likeness.to(reader, text, language, limit, among);
    }

    /** @param best the first of those that were ranked with it */
    Judged judge(IndexReader reader, String text, String claim, String language, Like like, Like best) throws IOException {
        String field = Tongues.field(Tongues.key(language));
        String plain = Cleaning.of(text);
        Closeness near = Closeness.of(reader, terms, plain, claim, language);
        Comparison compared = Comparison.of(plain, claim, Idiom.of(language), word -> terms.of(field, word).isEmpty());
        return new Judged(near, compared, Confidence.of(near, compared, like.score() >= NEAR_THE_BEST * best.score()));
    }
}
