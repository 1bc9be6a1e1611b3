package org.docket.casework;

import java.util.List;
import org.docket.lifecycle.Decision;
import org.docket.lifecycle.Guard;
import org.docket.lifecycle.Move;
import org.docket.lifecycle.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A move as it stands for one case, asked before anybody attempts it: the reason comes with the attempt.
 *
 * @param listed whether the table has this move from the present status
 */
@Schema(name = "CaseMove")
public record MoveView(Move move, Status to, boolean allowed, boolean listed, List<Guard> needs, List<UnmetView> unmet) {

    static MoveView of(Move move, Judged judged) {
        return switch (move.ask(judged.file().state(), judged.dossier())) {
            case Decision.Allowed allowed -> view(move, true, true, List.of());
            case Decision.NotListed refused -> view(move, false, false, List.of());
            case Decision.Refused refused -> view(move, false, true, refused.unmet().stream().map(UnmetView::of).toList());
        };
    }

    private static MoveView view(Move move, boolean allowed, boolean listed, List<UnmetView> unmet) {
        return new MoveView(move, move.to(), allowed, listed, move.needs(), unmet);
    }
}
