package org.docket.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.docket.search.Fusion.Sense;
import org.docket.search.MatchesView.Explanation;
import org.docket.search.Ranked.Candidate;

/** Ranks the claims that a text may repeat, and judges each of them. */
final class Matching {

    private final Terms terms;
    private final Likeness likeness;

    Matching(ClaimIndex index) {
        this.terms = index.terms();
        this.likeness = new Likeness(terms);
    }

    /** What is to be said of a text and one claim. */
    record Judged(Candidate candidate, Closeness near, Comparison compared, Confidence confidence) {

        Explanation explanation() {
            return Explanation.of(candidate, near, compared);
        }
    }

    /**
     * @param sense of the text; empty where words alone are to tell
     * @param among finds what may be found at all
     */
    Ranked rank(IndexReader reader, MatchInput input, Optional<Sense> sense, Query among) throws IOException {
        Optional<String> language = Optional.ofNullable(input.language());
        return new Fusion(likeness.sought(reader, Cleaning.of(input.text()), language, among)).of(sense, input.limit());
    }

    /** @param language of the claim */
    Judged judge(IndexReader reader, String text, String claim, String language, Candidate candidate) throws IOException {
        String field = Tongues.field(Tongues.key(language));
        String plain = Cleaning.of(text);
        Closeness near = Closeness.of(reader, terms, plain, claim, language);
        Comparison compared = Comparison.of(plain, claim, Idiom.of(language), word -> terms.of(field, word).isEmpty());
        return new Judged(candidate, near, compared, Confidence.of(candidate, near, compared));
    }
}
