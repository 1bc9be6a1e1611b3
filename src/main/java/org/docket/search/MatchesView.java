package org.docket.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.CaseView.ClaimView;
import org.docket.casework.PublicCase.Published;
import org.docket.rules.Basis;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.docket.search.RankedClaims.Candidate;
import org.docket.verdict.PublicVerdicts.Seen;
import org.docket.verdict.Publisher;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which claims a text repeats that were checked.
 *
 * @param position how far in the log what was searched went
 * @param degraded whether something that should have been asked could not be
 * @param confidence of the best match; NONE where nothing is near
 * @param matches the likest first
 */
@Schema(name = "Matches")
public record MatchesView(Matcher matcher, long position, Mode mode, boolean degraded, MatchConfidence confidence, List<Match> matches) {

    /**
     * What found it; the same one finds the same at the same position.
     *
     * @param version raised with whatever changes an answer
     * @param model of meaning; null where words alone were compared
     */
    @Schema(name = "Matcher")
    public record Matcher(String name, String version, String model) {

        private static final String NAME = "docket";
        private static final String VERSION = "3";

        static Matcher of(RankedClaims ranked, EmbeddingModelState embeddingModelState) {
            return new Matcher(NAME, VERSION, ranked.mode() == Mode.WORDS ? null : embeddingModelState.model());
        }
    }

    /** By what claims are found. */
    @Schema(name = "MatchMode")
    public enum Mode { WORDS, WORDS_AND_MEANING }

    /** Several answers, in the order of the texts. */
    @Schema(name = "MatchesList")
    public record Several(List<MatchesView> items) {}

    /**
     * @param score 0 to 1, what the order goes by; comparable among the matches of one text only
     * @param negates whether the text says the contrary of the claim
     */
    @Schema(name = "Match")
    public record Match(MatchedVerdict verdict, double score, MatchConfidence confidence, boolean negates, Explanation explanation) {}

    /**
     * @param words what the shared terms score (BM25); comparable among the matches of one text only
     * @param meaning how near the two are by what they mean (the cosine), at most 1; null where it is not known
     * @param ofClaim how much of the claim the text has, from 0 to 1, rare words weighing most
     * @param terms that both have, in the form in which they are compared, with what each brings to {@code words}
     * @param numbers that both give
     */
    @Schema(name = "MatchExplanation")
    public record Explanation(double words, Double meaning, double ofClaim, List<Term> terms, List<String> numbers, List<ClaimDifference> differences) {

        private static final int MOST_TERMS = 20;

        static Explanation of(Candidate candidate, ClaimSimilarity near, ClaimComparison compared) {
            List<Term> terms = candidate.shared().stream().limit(MOST_TERMS).map(share -> new Term(share.term(), rounded(share.part()))).toList();
            Double meaning = candidate.meaning().map(cosine -> rounded(cosine.value())).orElse(null);
            return new Explanation(rounded(candidate.words()), meaning, rounded(near.ofClaim()), terms, compared.numbers(), compared.differences());
        }
    }

    @Schema(name = "MatchTerm")
    public record Term(String term, double part) {}

    /** The verdict in short; {@code url} is the page with all of it. */
    @Schema(name = "MatchedVerdict")
    public record MatchedVerdict(UUID id, long number, ClaimView claim, Status status, Set<Basis> basis, Standing standing, String rating, String ratingText, String summary,
            Instant updatedAt, String url) {

        static MatchedVerdict of(Seen seen, Publisher publisher) {
            Published verdict = seen.verdict();
            return new MatchedVerdict(verdict.id(), verdict.number(), verdict.claim(), verdict.status(), verdict.basis().isEmpty() ? null : verdict.basis(),
                    verdict.standing(), verdict.rating().code(), verdict.rating().freeText(), verdict.summary(), seen.at(), publisher.page(verdict));
        }
    }

    static double rounded(double number) {
        return Math.round(number * 1_000) / 1_000.0;
    }
}
