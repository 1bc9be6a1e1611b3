package org.docket.casework;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.casework.Holding.Held;
import org.docket.casework.Incoming.RecordedReviews;
import org.docket.casework.Incoming.Release;
import org.docket.casework.Incoming.Step;
import org.docket.lifecycle.Attempt;
import org.docket.lifecycle.Decision;
import org.docket.lifecycle.Guard;
import org.docket.lifecycle.Unmet;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.InputError;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;

/**
 * Decides again what was decided where a case was brought from, by the rules of this desk and on what is on file here: a status earns
 * itself on the way in, too. The second person is one of this desk, who approved the import; names in a file are nobody.
 */
@ApplicationScoped
class Retelling {

    private static final String UNMET = "guards-unmet";

    private final Joining joining;
    private final Relating relating;
    private final Holding holding;
    private final Deeds deeds;
    private final SecondPerson secondPerson;
    private final EvidenceOfCase evidence;
    private final Affirmations affirmations;
    private final Docketing docketing;
    private final Clock clock;

    Retelling(Joining joining, Relating relating, Holding holding, Deeds deeds, SecondPerson secondPerson, EvidenceOfCase evidence,
            Affirmations affirmations, Docketing docketing, Clock clock) {
        this.joining = joining;
        this.relating = relating;
        this.holding = holding;
        this.deeds = deeds;
        this.secondPerson = secondPerson;
        this.evidence = evidence;
        this.affirmations = affirmations;
        this.docketing = docketing;
        this.clock = clock;
    }

    /**
     * All of it, in its order: moves, each on what was on file then, publication, what waits for a second person, links. Returns what became of the
     * reviews that wait.
     */
    RecordedReviews tell(UUID id, Incoming incoming, Proposer proposer) {
        Author by = proposer.author();
        joining.attach(id, incoming, item -> !item.isUncleared() && item.after() == 0, by);
        relating.withdraw(id, incoming, after -> after == 0, by);
        for (int i = 0; i < incoming.moves().size(); i++) {
            move(id, incoming.moves().get(i), "/moves/" + i, proposer);
            int made = i + 1;
            joining.attach(id, incoming, item -> !item.isUncleared() && item.after() == made, by);
            relating.withdraw(id, incoming, after -> after == made, by);
        }
        lapse(id, incoming, by);
        if (incoming.publication() != null) {
            publish(id, incoming.publication(), proposer);
        }
        List<Evidence> uncleared = joining.attach(id, incoming, Incoming.Item::isUncleared, by);
        RecordedReviews recorded = joining.record(id, incoming, incoming.unclearedReviews(), by);
        joining.propose(id, uncleared, recorded.reviews(), proposer);
        relating.relate(id, incoming, proposer, true);
        return recorded;
    }

    /** The items of an earlier wording stop counting, as after the rewording where the case was brought from. */
    private void lapse(UUID id, Incoming incoming, Author by) {
        Set<String> lapsed = incoming.evidence().stream().filter(item -> item.state() == ImportedItemState.LAPSED).map(Incoming.Item::externalId).collect(toSet());
        if (lapsed.isEmpty()) {
            return;
        }
        Case row = holding.held(id).row();
        Set<UUID> affirmed = evidence.all(id).stream().filter(item -> !lapsed.contains(item.externalId)).map(item -> item.id).collect(toSet());
        row.touch(clock.instant());
        CaseFile file = row.file();
        docketing.append(row, EventType.CLAIM_REWORDED, new CaseEvents.Edited(file, file, null, affirmations.affirm(id, affirmed, row.updatedAt), null), null, by);
    }

    private void move(UUID id, Step step, String pointer, Proposer by) {
        Held held = holding.held(id);
        switch (step.move().move().decide(held.row().state(), held.judged().dossier(), new Attempt(step.move().reason(), isSeconded(by)))) {
            case Decision.Allowed allowed -> deeds.carryOut(held, step.move(), null, step.elsewhere().with(by.approval()), by.author());
            case Decision.NotListed refused -> throw invalid(pointer + "/move", "move-not-listed",
                    "From " + refused.from() + " the table has no " + refused.move() + ".");
            case Decision.Refused refused when refused.lacksOnlySecondPerson() -> throw approvable(pointer);
            case Decision.Refused refused -> throw invalid(pointer, UNMET, "Unmet: " + unmet(refused.unmet()) + ".");
        }
    }

    private void publish(UUID id, Release release, Proposer by) {
        carryOut(id, release.publication(), release.elsewhere(), "/publication", by);
        if (release.takenBack() != null) {
            carryOut(id, release.takenBack().wish(), release.takenBack().elsewhere(), "/publication/withdrawal", by);
        }
    }

    private void carryOut(UUID id, Wish wish, Elsewhere elsewhere, String pointer, Proposer by) {
        if (!isSeconded(by)) {
            throw approvable(pointer + "/approvedBy");
        }
        Held held = holding.held(id);
        deeds.requirePossible(held.row(), wish);
        deeds.carryOut(held, wish, null, elsewhere.with(by.approval()), by.author());
    }

    private boolean isSeconded(Proposer by) {
        return !secondPerson.isNeeded() || by.approval() != null;
    }

    private static String unmet(List<Unmet> unmet) {
        return unmet.stream().map(found -> found.guard().name()).collect(Collectors.joining(", "));
    }

    /** Of what a second person can approve with the import. */
    private static RuntimeException approvable(String pointer) {
        var error = new InputError(pointer, UNMET, "Unmet: " + Guard.SECOND_PERSON + ". Another person with the role REVIEWER can approve this import.");
        return Problems.with(ProblemType.INVALID_INPUT, "See errors.", Map.of("errors", List.of(error), Accessions.APPROVABLE, true));
    }

    private static RuntimeException invalid(String pointer, String code, String detail) {
        return Problems.invalid(List.of(new InputError(pointer, code, detail)));
    }
}
