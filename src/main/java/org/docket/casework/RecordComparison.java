package org.docket.casework;

import java.util.Objects;
import org.docket.rating.RatingVocabulary;

/**
 * Whether a record says of a case what the case says itself, though it was written down otherwise when it came: an export of this desk does, with
 * its own names for sources, and its publication in the place of the summary. What a record does not say, it does not say otherwise.
 */
final class RecordComparison {

    private RecordComparison() {}

    static boolean agrees(Case row, IncomingClaim incoming, RatingVocabulary ratings) {
        boolean moved = incoming.moves().isEmpty() || incoming.moves().getLast().move().move().to() == row.status;
        boolean published = incoming.publication() == null || agrees(row.file(), incoming.publication(), row.visibility, ratings);
        return moved && published && agrees(row.file(), incoming, ratings);
    }

    static boolean agrees(CaseFile has, IncomingClaim incoming, RatingVocabulary ratings) {
        CaseInput told = incoming.file();
        ClaimInput claim = told.claim();
        boolean sameClaim = claim.text().equals(has.claim().text()) && claim.language().equals(has.claim().language()) && may(claim.madeOn(), has.claim().madeOn())
                && may(claim.claimantId(), has.claim().claimantId()) && (claim.respondentIds().isEmpty() || claim.respondentIds().equals(has.claim().respondentIds()))
                && (claim.appearances().isEmpty() || claim.appearances().equals(has.claim().appearances()));
        return sameClaim && (told.topics().isEmpty() || told.sortedTopics().equals(has.topics())) && may(told.note(), has.note())
                && may(told.summary(), has.summary()) && mayRate(told.rating(), has.rating(), ratings) && may(told.reviewOn(), has.reviewOn())
                && may(told.article(), has.article());
    }

    private static boolean agrees(CaseFile has, IncomingClaim.Release told, Visibility visibility, RatingVocabulary ratings) {
        Visibility then = told.takenBack() == null ? Visibility.PUBLIC : Visibility.WITHDRAWN;
        return visibility == then && may(told.publication().summary(), has.summary()) && mayRate(told.publication().rating(), has.rating(), ratings)
                && may(told.publication().reviewOn(), has.reviewOn()) && may(told.publication().article(), has.article());
    }

    /** An export names the term that a stored text is read as. */
    private static boolean mayRate(String told, String has, RatingVocabulary ratings) {
        return told == null || ratings.read(told).equals(ratings.read(has));
    }

    private static boolean may(Object told, Object has) {
        return told == null || Objects.equals(told, has);
    }
}
