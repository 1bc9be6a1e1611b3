package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.docket.lifecycle.Item;
import org.docket.lifecycle.Judgement;
import org.docket.lifecycle.Move;
import org.docket.lifecycle.Side;
import org.docket.lifecycle.Stance;

/** Shows a judged case. */
@ApplicationScoped
class CaseViews {

    private final Cases cases;

    CaseViews(Cases cases) {
        this.cases = cases;
    }

    Shown show(Judged judged) {
        return new Shown(view(judged), judged.tag());
    }

    CaseView view(Judged judged) {
        Case file = judged.file();
        Judgement judgement = judged.judgement();
        return new CaseView(file.id, file.number, CaseView.ClaimView.of(file), file.status, file.statusSince,
                judgement.standing(), judgement.unmet().stream().map(UnmetView::of).toList(),
                judgement.basis().isEmpty() ? null : judgement.basis(), moves(judged),
                side(judged.dossier().support()), side(judged.dossier().refutation()), counts(judged),
                file.topics.stream().sorted().toList(), file.assigneeId, file.note, file.visibility, file.version,
                file.openedAt, file.updatedAt, links(file));
    }

    private static List<MoveView> moves(Judged judged) {
        return Arrays.stream(Move.values()).map(move -> MoveView.of(move, judged)).toList();
    }

    private static CaseView.SideView side(Side side) {
        return new CaseView.SideView(UnmetView.names(side.principals()), side.principals().size(), side.items());
    }

    private static CaseView.EvidenceCounts counts(Judged judged) {
        return new CaseView.EvidenceCounts(judged.items().size(), judged.dossier().countedItemsOnFile(),
                count(judged, stands(Stance.SUPPORTS)), count(judged, stands(Stance.REFUTES)), count(judged, stands(Stance.CONTEXT)),
                count(judged, Item::withdrawn), judged.dossier().denials().size());
    }

    private static Predicate<Item> stands(Stance stance) {
        return item -> item.stance() == stance && !item.withdrawn();
    }

    private static int count(Judged judged, Predicate<Item> test) {
        return (int) judged.items().stream().filter(test).count();
    }

    private List<CaseView.LinkView> links(Case file) {
        return cases.linksOf(file.id).stream().map(link -> new CaseView.LinkView(link.relation, link.otherId)).toList();
    }
}
