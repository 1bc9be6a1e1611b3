package org.docket.casework;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a proposal adds to what readers see of a case. Each component is null, or empty, where the proposal is about something else.
 *
 * @param evidence the items that readers see once it is approved
 * @param reviews the same of reviews of other publishers
 * @param evidenceId the item that is marked as decisive, or that shows another picture
 * @param decisive its mark
 * @param distinction the item whose picture it does not show
 * @param link the relation to another case
 * @param request that a respondent was asked for comment
 * @param requestId the request that is answered
 * @param answer the answer to it
 */
@Schema(name = "ProposalContent")
public record ProposalContent(SortedSet<UUID> evidence, SortedSet<UUID> reviews, UUID evidenceId, DecisiveInput decisive, DistinctionInput distinction, LinkInput link,
        CommentRequestInput request, UUID requestId, CommentAnswerInput answer) {

    static final ProposalContent NONE = items(null, null);

    public ProposalContent {
        evidence = sorted(evidence);
        reviews = sorted(reviews);
    }

    static ProposalContent items(SortedSet<UUID> evidence, SortedSet<UUID> reviews) {
        return new ProposalContent(evidence, reviews, null, null, null, null, null, null, null);
    }

    /** Null for a proposal that adds nothing. */
    static ProposalContent of(DecisionRequest decisionRequest) {
        return switch (decisionRequest) {
            case DecisionRequest.ToMove move -> move.clears().isEmpty() ? null : items(move.clears(), null);
            case DecisionRequest.ToPublish publication -> null;
            case DecisionRequest.ToWithdraw withdrawal -> null;
            case DecisionRequest.ToEdit edit -> null;
            case Addition.ToClear clearance -> items(clearance.evidence(), clearance.reviews());
            case Addition.ToMark mark -> new ProposalContent(null, null, mark.evidenceId(), mark.mark(), null, null, null, null, null);
            case Addition.ToDistinguish different -> new ProposalContent(null, null, different.evidenceId(), null, different.distinction(), null, null, null, null);
            case Addition.ToLink link -> new ProposalContent(null, null, null, null, null, link.link(), null, null, null);
            case Addition.ToAsk request -> new ProposalContent(null, null, null, null, null, null, request.request(), null, null);
            case Addition.ToAnswer answer -> new ProposalContent(null, null, null, null, null, null, null, answer.requestId(), answer.answer());
        };
    }

    static SortedSet<UUID> sorted(Collection<UUID> ids) {
        return ids == null ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }
}
