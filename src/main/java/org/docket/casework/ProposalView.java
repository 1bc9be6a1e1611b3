package org.docket.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.docket.rating.CaseRating;
import org.docket.rating.RatingVocabulary;
import org.docket.rules.Move;
import org.docket.rules.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal as the desk sees it.
 *
 * @param move of a proposed move; left out for what concerns the publication
 * @param edit of a proposed change of a published case; left out for every other kind
 * @param addition what the proposal adds to what readers see; left out where it adds nothing
 * @param to the status that the move leads to
 * @param article of a proposed publication; left out where it names none
 * @param ratingText free text that an older desk proposed in the place of a term; left out otherwise
 */
@Schema(name = "Proposal")
public record ProposalView(UUID id, UUID caseId, ProposalKind kind, Move move, Status to, String reason, String summary, String rating,
        String ratingText, LocalDate reviewOn, Article article, CaseEditView edit, ProposalContent addition, PersonRef author, Instant proposedAt, ProposalState state, DecisionView decision) {

    /** Somebody by name. */
    @Schema(name = "PersonRef")
    public record PersonRef(UUID id, String name) {}

    /** Who decided, and why where a reason is asked for. */
    @Schema(name = "ProposalDecision")
    public record DecisionView(PersonRef by, Instant at, String reason) {}

    static ProposalView of(Proposal found, RatingVocabulary ratings) {
        CaseRating rating = ratings.read(found.rating);
        var decision = found.isPending() ? null
                : new DecisionView(new PersonRef(found.decidedById, found.decidedBy), found.decidedAt, found.decisionReason);
        return new ProposalView(found.id, found.caseId, found.kind, found.move, found.move == null ? null : found.move.to(), found.reason,
                found.summary, rating.code(), rating.freeText(), found.reviewOn, Article.stored(found.article), found.edit == null ? null : CaseEditView.of(found.edit()), found.content(), new PersonRef(found.authorId, found.author), found.proposedAt, found.state,
                decision);
    }

    /** The change that is proposed. */
    public DecisionRequest wish() {
        return switch (kind) {
            case MOVE -> new DecisionRequest.ToMove(move, reason, addition == null ? null : addition.evidence(), summary, rating);
            case PUBLICATION -> new DecisionRequest.ToPublish(summary, rating, reviewOn, article);
            case WITHDRAWAL -> new DecisionRequest.ToWithdraw(reason);
            case EDIT -> new DecisionRequest.ToEdit(edit.edit(), reason);
            case CLEARANCE -> new Addition.ToClear(addition.evidence(), addition.reviews());
            case MARK -> new Addition.ToMark(addition.evidenceId(), addition.decisive());
            case DISTINCTION -> new Addition.ToDistinguish(addition.evidenceId(), addition.distinction());
            case LINK -> new Addition.ToLink(addition.link());
            case COMMENT_REQUEST -> new Addition.ToAsk(addition.request());
            case COMMENT_ANSWER -> new Addition.ToAnswer(addition.requestId(), addition.answer());
        };
    }

    public String tag() {
        return id.toString().replace("-", "") + "-" + state.name().toLowerCase(Locale.ROOT);
    }
}
