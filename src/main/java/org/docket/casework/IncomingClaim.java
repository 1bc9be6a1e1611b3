package org.docket.casework;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A case as it is brought from elsewhere: checked like what people type, and with all its sources on file.
 *
 * @param externalId its name there; null where it has none
 * @param content what stands for everything but the lists, so that the same record is known when it comes again; null for a part of a record that has a name
 * @param claimant the name of the claimant as it came; null where there is none
 * @param onFile the name of the claimant as it is on file here; null where there is none
 * @param joins whether it belongs to the case of the same claim where there is one, as what others found of a claim does
 * @param unclearedReviews those that wait for a second person where one is needed
 * @param publication null for a case that stays with the desk
 */
public record IncomingClaim(String externalId, UUID content, CaseInput file, String claimant, String onFile, boolean joins, List<Item> evidence, List<ReviewInput> reviews,
        List<ReviewInput> unclearedReviews, List<Link> links, List<Step> moves, Release publication) {

    /**
     * An item of evidence.
     *
     * @param input what it derives from is left out of it
     * @param derivedFrom names of items before it
     * @param supersedes names of items before it whose place it takes
     * @param after how many moves the case had made when it was attached
     * @param withdrawal null where it was not withdrawn
     * @param state null for most
     */
    public record Item(String externalId, EvidenceInput input, List<String> derivedFrom, List<String> supersedes, int after, Withdrawal withdrawal,
            ImportedItemState state) {

        boolean isUncleared() {
            return state == ImportedItemState.UNCLEARED;
        }

        /** Whether it is judged beside other items as it comes: what it supersedes, and whether it may be decisive. */
        boolean isMarked() {
            return input.decisive() != null || !supersedes.isEmpty();
        }
    }

    /** @param after how many moves the case had made when it was withdrawn */
    public record Withdrawal(String reason, ExternalDecider elsewhere, int after) {}

    /** @param other the name of the other case, or its id */
    public record Link(Relation relation, String other) {}

    public record Step(DecisionRequest.ToMove move, ExternalDecider elsewhere) {}

    /** @param takenBack null for what is public still */
    public record Release(DecisionRequest.ToPublish publication, ExternalDecider elsewhere, TakenBack takenBack) {}

    public record TakenBack(DecisionRequest.ToWithdraw wish, ExternalDecider elsewhere) {}

    /** Whether it takes judgement, and so a transaction of its own. */
    public boolean isJudged() {
        return !moves.isEmpty() || publication != null || !links.isEmpty() || !unclearedReviews.isEmpty()
                || evidence.stream().anyMatch(item -> item.isMarked() || item.state() != null || item.withdrawal() != null || item.after() > 0);
    }

    /** All of them, those that readers see first. */
    public List<ReviewInput> allReviews() {
        return Stream.concat(reviews.stream(), unclearedReviews.stream()).toList();
    }

    /** What became of it. */
    public enum Fate {
        /** A new case. */
        MADE,
        /** A case that was on file has more now. */
        JOINED,
        /** All of it was on file. */
        UNCHANGED
    }

    /**
     * @param evidence how many items were new
     * @param reviews how many were new
     * @param replaced how many took the place of another review of the same article
     * @param severalPublishers whether the case has reviews by several publishers because of it
     */
    public record Taken(Fate fate, UUID caseId, int evidence, int reviews, int replaced, boolean severalPublishers) {

        /** With what came after the publication. */
        Taken with(RecordedReviews later) {
            return new Taken(fate, caseId, evidence, reviews + later.added(), replaced + later.replaced(), severalPublishers || later.several());
        }
    }

    /**
     * The reviews that were added to a case on file.
     *
     * @param several whether the case has reviews by several publishers since
     */
    record RecordedReviews(List<Review> reviews, int replaced, boolean several) {

        static final RecordedReviews NONE = new RecordedReviews(List.of(), 0, false);

        int added() {
            return reviews.size() - replaced;
        }
    }
}
