package org.docket.search;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.docket.search.ClaimComparison.Side;
import org.docket.search.HybridSearcher.Sense;
import org.docket.search.MatchesView.Explanation;
import org.docket.search.RankedClaims.Candidate;

/** One text, asked of an index as it is at one moment: ranks the claims that it may repeat, and judges each of them. */
final class MatchRun {

    private final IndexedTerms terms;
    private final Duration patience;
    private final IndexReader reader;
    private final MatchInput input;
    private final String plain;
    private final Map<String, Read> read = new HashMap<>();

    MatchRun(ClaimIndex index, IndexReader reader, MatchInput input) {
        this.terms = index.terms();
        this.patience = index.patience();
        this.reader = reader;
        this.input = input;
        this.plain = PostCleaner.of(input.text());
    }

    /** A text or a claim, by the rules of one language. */
    private record Read(Set<Term> distinct, Side side) {}

    /** What is to be said of the text and one claim. */
    record Judged(Candidate candidate, ClaimSimilarity near, ClaimComparison compared, MatchConfidence confidence) {

        double score() {
            return MatchesView.rounded(candidate.fused());
        }

        Explanation explanation() {
            return Explanation.of(candidate, near, compared);
        }
    }

    /**
     * @param sense of the text; empty where words alone are to tell
     * @param among finds what may be found at all
     */
    RankedClaims rank(Optional<Sense> sense, Query among) throws IOException {
        var sought = new SimilarityQueryBuilder(terms, patience).sought(reader, plain, Optional.ofNullable(input.language()), among);
        return new HybridSearcher(sought).of(sense, input.limit());
    }

    /** @param language of the claim */
    Judged judge(Candidate candidate, String claim, String language) throws IOException {
        Read text = read.computeIfAbsent(language, spoken -> read(plain, spoken));
        Read said = read(claim, language);
        ClaimSimilarity near = ClaimSimilarity.of(reader, text.distinct(), said.distinct());
        ClaimComparison compared = text.side().against(said.side());
        return new Judged(candidate, near, compared, MatchConfidence.of(candidate, near, compared));
    }

    private Read read(String text, String language) {
        String field = LanguageAnalyzers.field(LanguageAnalyzers.key(language));
        return new Read(terms.distinct(field, text), new Side(text, NegationAndNumberLexicon.of(language), word -> terms.of(field, word).isEmpty()));
    }
}
