package org.docket.search;

import java.util.List;
import org.docket.casework.MatchAction;
import org.docket.casework.MatchDecision;
import org.docket.casework.MatchedCase;
import org.docket.search.MatchesView.Explanation;
import org.docket.search.MatchesView.Matcher;
import org.docket.search.MatchesView.Mode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which cases of the desk say what a case says.
 *
 * @param ifMatch the ETag of the case, for the header If-Match of what is done about a match
 * @param position how far in the log what was searched went
 * @param degraded whether something that should have been asked could not be
 * @param confidence of the surest match; NONE where nothing is near
 * @param matches the likest first
 */
@Schema(name = "CaseMatches")
public record CaseMatchesView(String ifMatch, Matcher matcher, long position, Mode mode, boolean degraded, MatchConfidence confidence, List<CaseMatch> matches) {

    /**
     * @param score comparable among the matches of one case only
     * @param negates whether the case says the contrary of the other
     * @param actions what can be done about it
     */
    @Schema(name = "CaseMatch")
    public record CaseMatch(MatchedCase other, double score, MatchConfidence confidence, boolean negates, Explanation explanation, MatchDecision decision,
            List<MatchAction> actions) {}
}
