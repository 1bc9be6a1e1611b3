package org.docket.casework;

import java.util.UUID;
import org.docket.http.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be done about a match with one request, asked before anybody attempts it.
 *
 * @param code why it would be refused, as the refusal itself says; left out where it is allowed
 * @param body what to send, as it is; left out where there is nothing to send, or the reason is somebody's own
 */
@Schema(name = "MatchAction")
public record MatchAction(Action action, boolean allowed, String code, String method, String url, LinkInput body) {

    /** JOIN is a link as a duplicate. Any other link may be made in the place of the one that LINK proposes. */
    @Schema(name = "MatchActionName")
    public enum Action { JOIN, LINK, DISMISS, RESTORE }

    static MatchAction join(UUID id, UUID otherId, String code) {
        return link(Action.JOIN, id, new LinkInput(Relation.DUPLICATES, otherId), code);
    }

    static MatchAction link(UUID id, UUID otherId, boolean negates, String code) {
        return link(Action.LINK, id, new LinkInput(negates ? Relation.CONTRADICTS : Relation.RELATED, otherId), code);
    }

    static MatchAction dismiss(UUID id, UUID otherId, MatchDecision.State state) {
        return new MatchAction(Action.DISMISS, state == MatchDecision.State.NONE, switch (state) {
            case NONE -> null;
            case DISMISSED -> ProblemType.ALREADY_DISMISSED.slug();
            case LINKED, JOINED -> ProblemType.ALREADY_LINKED.slug();
        }, "POST", dismissal(id, otherId), null);
    }

    static MatchAction restore(UUID id, UUID otherId, MatchDecision.State state) {
        boolean dismissed = state == MatchDecision.State.DISMISSED;
        return new MatchAction(Action.RESTORE, dismissed, dismissed ? null : ProblemType.NOT_FOUND.slug(), "DELETE", dismissal(id, otherId), null);
    }

    private static MatchAction link(Action action, UUID id, LinkInput body, String code) {
        return new MatchAction(action, code == null, code, "POST", "/v1/cases/" + id + "/links", body);
    }

    private static String dismissal(UUID id, UUID otherId) {
        return "/v1/cases/" + id + "/matches/" + otherId + "/dismissal";
    }
}
