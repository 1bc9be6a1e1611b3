package org.docket.casework;

import java.util.List;
import org.docket.rules.Decision;
import org.docket.rules.Dossier;
import org.docket.rules.Guard;
import org.docket.rules.Move;
import org.docket.rules.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A move as it stands for one case, asked before anybody attempts it: the reason comes with the attempt.
 *
 * @param listed whether the table has this move from the present status
 * @param asksFor the fields that a move of a published case should bring along, because readers see them beside the new status; left out otherwise
 */
@Schema(name = "CaseMove")
public record MoveView(Move move, Status to, boolean allowed, boolean listed, List<Guard> needs, List<UnmetView> unmet, List<CaseField> asksFor) {

    /** @param cleared the dossier of the case as it would be if all items were cleared: a proposal of the move clears them */
    static MoveView of(Move move, JudgedCase judged, Dossier cleared) {
        return switch (move.ask(judged.file().state(), cleared)) {
            case Decision.Allowed allowed -> view(move, true, true, List.of(), asksFor(move, judged));
            case Decision.NotListed refused -> view(move, false, false, List.of(), null);
            case Decision.Refused refused -> view(move, false, true, refused.unmet().stream().map(UnmetView::of).toList(), null);
        };
    }

    /** Readers of a published case are told why it has another status. */
    private static List<CaseField> asksFor(Move move, JudgedCase judged) {
        boolean isPublic = judged.file().publication().visibility() == Visibility.PUBLIC;
        return isPublic && move.to() != judged.file().status() ? List.of(CaseField.SUMMARY, CaseField.RATING) : null;
    }

    private static MoveView view(Move move, boolean allowed, boolean listed, List<UnmetView> unmet, List<CaseField> asksFor) {
        return new MoveView(move, move.to(), allowed, listed, move.needs(), unmet, asksFor);
    }
}
