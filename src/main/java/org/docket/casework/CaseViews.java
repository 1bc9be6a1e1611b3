package org.docket.casework;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.docket.rating.CaseRating;
import org.docket.rating.RatingVocabulary;
import org.docket.rules.Dossier;
import org.docket.rules.Item;
import org.docket.rules.Judgement;
import org.docket.rules.Move;
import org.docket.rules.Side;
import org.docket.rules.Stance;
import org.docket.rules.Status;
import org.docket.rules.Warning;

/** Shows a judged case. */
final class CaseViews {

    private CaseViews() {}

    static ShownCase show(JudgedCase judged, List<CaseView.LinkView> links, RatingVocabulary ratings) {
        return new ShownCase(view(judged, links, rating(judged, ratings)), judged.tag());
    }

    /** Of a published case what its readers are shown; else what is stored, which nothing has to fit yet. */
    private static CaseRating rating(JudgedCase judged, RatingVocabulary ratings) {
        Judgement now = judged.judgement();
        String stored = judged.file().file().rating();
        return judged.file().publication().visibility() == Visibility.PUBLIC ? ratings.shown(stored, now.status(), now.basis(), now.standing()) : ratings.read(stored);
    }

    private static CaseView view(JudgedCase judged, List<CaseView.LinkView> links, CaseRating rating) {
        StoredCase found = judged.file();
        Judgement judgement = judged.judgement();
        return new CaseView(found.id(), found.number(), CaseView.ClaimView.of(found), found.status(), found.statusSince(),
                judgement.standing(), judgement.unmet().stream().map(UnmetView::of).toList(),
                judgement.basis().isEmpty() ? null : judgement.basis(), Warning.of(found.state(), judged.dossier()), moves(judged),
                side(judged.dossier().support()), side(judged.dossier().refutation()), counts(judged),
                found.file().topics(), found.file().assigneeId(), found.file().note(), found.publication().visibility(),
                found.file().summary(), rating.code(), rating.freeText(), found.file().reviewOn(), found.file().article(), found.publication().publishedAt(),
                CaseView.TombstoneView.of(found.publication()), reply(found.status(), !found.respondents().isEmpty(), found.reply()), found.version(),
                found.openedAt(), found.updatedAt(), links);
    }

    /** A corroborated claim whose respondent was never asked is marked as such. */
    static CaseView.ReplyView reply(Status status, boolean hasRespondent, ReplyState reply) {
        boolean owed = status == Status.CORROBORATED && hasRespondent && reply == ReplyState.NOT_ASKED;
        return new CaseView.ReplyView(reply, owed ? true : null);
    }

    private static List<MoveView> moves(JudgedCase judged) {
        Dossier cleared = judged.dossier().cleared();
        return Arrays.stream(Move.values()).map(move -> MoveView.of(move, judged, cleared)).toList();
    }

    static CaseView.SideView side(Side side) {
        return new CaseView.SideView(UnmetView.names(side.principals()), side.principals().size(), side.items());
    }

    private static CaseView.EvidenceCounts counts(JudgedCase judged) {
        return new CaseView.EvidenceCounts(judged.items().size(), judged.dossier().countedItemsOnFile(),
                count(judged, stands(Stance.SUPPORTS)), count(judged, stands(Stance.REFUTES)), count(judged, stands(Stance.CONTEXT)),
                count(judged, Item::isWithdrawn), judged.dossier().denials().size());
    }

    private static Predicate<Item> stands(Stance stance) {
        return item -> item.stance() == stance && !item.isWithdrawn();
    }

    private static int count(JudgedCase judged, Predicate<Item> test) {
        return (int) judged.items().stream().filter(test).count();
    }
}
