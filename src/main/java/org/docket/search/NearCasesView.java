package org.docket.search;

import java.util.List;
import org.docket.casework.MatchedCase;
import org.docket.search.MatchesView.Explanation;
import org.docket.search.MatchesView.Matcher;
import org.docket.search.MatchesView.Mode;
import org.docket.search.TextMatcher.Near;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which cases of the desk say what a text says.
 *
 * @param position how far in the log what was searched went
 * @param degraded whether something that should have been asked could not be
 * @param confidence of the surest match; NONE where nothing is near
 * @param matches the likest first
 */
@Schema(name = "NearCases")
public record NearCasesView(Matcher matcher, long position, Mode mode, boolean degraded, MatchConfidence confidence, List<NearCase> matches) {

    /**
     * @param score comparable among the matches of one text only
     * @param negates whether the text says the contrary of the claim
     */
    @Schema(name = "NearCase")
    public record NearCase(MatchedCase other, double score, MatchConfidence confidence, boolean negates, Explanation explanation) {

        static NearCase of(Near<MatchedCase> near) {
            var judged = near.judged();
            return new NearCase(near.what(), judged.score(), judged.confidence(), judged.compared().negates(), judged.explanation());
        }
    }
}
