package org.docket.casework;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.casework.CaseLock.Held;
import org.docket.casework.IncomingClaim.RecordedReviews;
import org.docket.casework.IncomingClaim.Release;
import org.docket.casework.IncomingClaim.Step;
import org.docket.http.InputError;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.rules.Decision;
import org.docket.rules.Guard;
import org.docket.rules.MoveAttempt;
import org.docket.rules.UnmetGuard;

/**
 * Decides again what was decided where a case was brought from, by the rules of this desk and on what is on file here: a status earns
 * itself on the way in, too. The second person is one of this desk, who approved the import; names in a file are nobody.
 */
@ApplicationScoped
class ImportedDecisionReplay {

    private static final String UNMET = "guards-unmet";

    private final ImportMerge importMerge;
    private final ImportLinks importLinks;
    private final CaseLock caseLock;
    private final DecisionExecutor decisionExecutor;
    private final SecondPerson secondPerson;
    private final EvidenceOfCase evidence;
    private final EvidenceAffirmations affirmations;
    private final CaseEventWriter caseEventWriter;
    private final Clock clock;

    ImportedDecisionReplay(ImportMerge importMerge, ImportLinks importLinks, CaseLock caseLock, DecisionExecutor decisionExecutor, SecondPerson secondPerson, EvidenceOfCase evidence,
            EvidenceAffirmations affirmations, CaseEventWriter caseEventWriter, Clock clock) {
        this.importMerge = importMerge;
        this.importLinks = importLinks;
        this.caseLock = caseLock;
        this.decisionExecutor = decisionExecutor;
        this.secondPerson = secondPerson;
        this.evidence = evidence;
        this.affirmations = affirmations;
        this.caseEventWriter = caseEventWriter;
        this.clock = clock;
    }

    /**
     * All of it, in its order: moves, each on what was on file then, publication, what waits for a second person, links. Returns what became of the
     * reviews that wait.
     */
    RecordedReviews tell(UUID id, IncomingClaim incoming, Proposer proposer) {
        Author by = proposer.author();
        importMerge.attach(id, incoming, item -> !item.isUncleared() && item.after() == 0, by);
        importLinks.withdraw(id, incoming, after -> after == 0, by);
        for (int i = 0; i < incoming.moves().size(); i++) {
            move(id, incoming.moves().get(i), "/moves/" + i, proposer);
            int made = i + 1;
            importMerge.attach(id, incoming, item -> !item.isUncleared() && item.after() == made, by);
            importLinks.withdraw(id, incoming, after -> after == made, by);
        }
        lapse(id, incoming, by);
        if (incoming.publication() != null) {
            publish(id, incoming.publication(), proposer);
        }
        List<Evidence> uncleared = importMerge.attach(id, incoming, IncomingClaim.Item::isUncleared, by);
        RecordedReviews recorded = importMerge.record(id, incoming, incoming.unclearedReviews(), by);
        importMerge.propose(id, uncleared, recorded.reviews(), proposer);
        importLinks.relate(id, incoming, proposer, true);
        return recorded;
    }

    /** The items of an earlier wording stop counting, as after the rewording where the case was brought from. */
    private void lapse(UUID id, IncomingClaim incoming, Author by) {
        Set<String> lapsed = incoming.evidence().stream().filter(item -> item.state() == ImportedItemState.LAPSED).map(IncomingClaim.Item::externalId).collect(toSet());
        if (lapsed.isEmpty()) {
            return;
        }
        Case row = caseLock.held(id).row();
        Set<UUID> affirmed = evidence.all(id).stream().filter(item -> !lapsed.contains(item.externalId)).map(item -> item.id).collect(toSet());
        row.touch(clock.instant());
        CaseFile file = row.file();
        caseEventWriter.append(row, EventType.CLAIM_REWORDED, new CaseEvents.Edited(file, file, null, affirmations.affirm(id, affirmed, row.updatedAt), null), null, by);
    }

    private void move(UUID id, Step step, String pointer, Proposer by) {
        Held held = caseLock.held(id);
        switch (step.move().move().decide(held.row().state(), held.judged().dossier(), new MoveAttempt(step.move().reason(), isSeconded(by)))) {
            case Decision.Allowed allowed -> decisionExecutor.carryOut(held, step.move(), null, step.elsewhere().with(by.approval()), by.author());
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

    private void carryOut(UUID id, DecisionRequest decisionRequest, ExternalDecider externalDecider, String pointer, Proposer by) {
        if (!isSeconded(by)) {
            throw approvable(pointer + "/approvedBy");
        }
        Held held = caseLock.held(id);
        decisionExecutor.requirePossible(held.row(), decisionRequest);
        decisionExecutor.carryOut(held, decisionRequest, null, externalDecider.with(by.approval()), by.author());
    }

    private boolean isSeconded(Proposer by) {
        return !secondPerson.isNeeded() || by.approval() != null;
    }

    private static String unmet(List<UnmetGuard> unmet) {
        return unmet.stream().map(found -> found.guard().name()).collect(Collectors.joining(", "));
    }

    /** Of what a second person can approve with the import. */
    private static RuntimeException approvable(String pointer) {
        var error = new InputError(pointer, UNMET, "Unmet: " + Guard.SECOND_PERSON + ". Another person with the role REVIEWER can approve this import.");
        return Problems.with(ProblemType.INVALID_INPUT, "See errors.", Map.of("errors", List.of(error), ImportBatchWriter.APPROVABLE, true));
    }

    private static RuntimeException invalid(String pointer, String code, String detail) {
        return Problems.invalid(List.of(new InputError(pointer, code, detail)));
    }
}
