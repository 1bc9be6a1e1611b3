package org.docket.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the desk decided about two cases that may say the same.
 *
 * @param by who dismissed them; left out, as is {@code reason}, where nobody did
 * @param at when they were dismissed, or linked for the first time
 * @param links how they are linked, in either direction; left out where they are not
 */
@Schema(name = "MatchDecision")
public record MatchDecision(State state, String by, Instant at, String reason, List<Linked> links) {

    /** JOINED is linked as a duplicate, in either direction. */
    @Schema(name = "MatchState")
    public enum State { NONE, DISMISSED, LINKED, JOINED }

    /** That {@code caseId} relates to {@code otherId}. */
    @Schema(name = "MatchLink")
    public record Linked(Relation relation, UUID caseId, UUID otherId) {}

    static final MatchDecision NONE = new MatchDecision(State.NONE, null, null, null, null);

    static MatchDecision of(Dismissal dismissal) {
        return new MatchDecision(State.DISMISSED, dismissal.dismissedBy, dismissal.dismissedAt, dismissal.reason, null);
    }

    /** @param links of the same two cases, at least one, the oldest first */
    static MatchDecision of(List<CaseLink> links) {
        boolean joined = links.stream().anyMatch(link -> link.relation == Relation.DUPLICATES);
        return new MatchDecision(joined ? State.JOINED : State.LINKED, null, links.getFirst().linkedAt, null,
                links.stream().map(link -> new Linked(link.relation, link.caseId, link.otherId)).toList());
    }
}
