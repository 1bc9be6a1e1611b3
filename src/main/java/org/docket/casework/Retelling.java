package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.casework.Holding.Held;
import org.docket.casework.Incoming.Link;
import org.docket.casework.Incoming.Release;
import org.docket.casework.Incoming.Step;
import org.docket.lifecycle.Attempt;
import org.docket.lifecycle.Decision;
import org.docket.lifecycle.Guard;
import org.docket.lifecycle.Unmet;
import org.docket.log.Author;
import org.docket.platform.IfMatch;
import org.docket.platform.InputError;
import org.docket.platform.Problems;

/**
 * Decides again what was decided where a case was brought from, by the rules of this desk and on what is on file here: a status earns
 * itself on the way in, too. Two names stand for the second person.
 */
@ApplicationScoped
class Retelling {

    private static final IfMatch WHATEVER = IfMatch.of("*");

    private final Casework casework;
    private final KnownCases known;
    private final EvidenceOfCase evidence;
    private final Holding holding;
    private final Deeds deeds;
    private final SecondPerson secondPerson;

    Retelling(Casework casework, KnownCases known, EvidenceOfCase evidence, Holding holding, Deeds deeds, SecondPerson secondPerson) {
        this.casework = casework;
        this.known = known;
        this.evidence = evidence;
        this.holding = holding;
        this.deeds = deeds;
        this.secondPerson = secondPerson;
    }

    /** All of it, in its order: links, moves, publication. */
    void tell(UUID id, Incoming incoming, Author by) {
        relate(id, incoming, by);
        for (int i = 0; i < incoming.moves().size(); i++) {
            move(id, incoming.moves().get(i), "/moves/" + i, by);
        }
        if (incoming.publication() != null) {
            publish(id, incoming.publication(), by);
        }
    }

    /** Withdraws what was withdrawn, and links; returns how much of that is new. */
    int relate(UUID id, Incoming incoming, Author by) {
        int withdrawn = withdraw(id, incoming, by);
        int linked = 0;
        for (int i = 0; i < incoming.links().size(); i++) {
            linked += link(id, incoming.links().get(i), "/links/" + i, by);
        }
        return withdrawn + linked;
    }

    private int withdraw(UUID id, Incoming incoming, Author by) {
        Map<String, String> reasons = incoming.evidence().stream().filter(item -> item.withdrawal() != null && item.externalId() != null)
                .collect(Collectors.toMap(Incoming.Item::externalId, Incoming.Item::withdrawal, (a, b) -> a));
        List<Evidence> items = reasons.isEmpty() ? List.of() : evidence.all(id).stream()
                .filter(item -> !item.isWithdrawn() && reasons.containsKey(name(item)))
                .toList();
        items.forEach(item -> casework.withdraw(id, item.id, WHATEVER, reasons.get(name(item)), by));
        return items.size();
    }

    private static String name(Evidence item) {
        return item.externalId == null ? item.id.toString() : item.externalId;
    }

    private int link(UUID id, Link link, String pointer, Author by) {
        UUID other = known.called(link.other()).orElseThrow(() -> invalid(pointer + "/case", "unknown-case",
                "No case has this externalId: not here, and not on a line before."));
        long before = holding.matching(id, WHATEVER).version;
        casework.link(id, WHATEVER, new LinkInput(link.relation(), other), by);
        return holding.matching(id, WHATEVER).version > before ? 1 : 0;
    }

    private void move(UUID id, Step step, String pointer, Author by) {
        Held held = holding.held(id);
        boolean seconded = !secondPerson.isNeeded() || step.elsewhere().isSeconded();
        switch (step.move().move().decide(held.row().status, held.judged().dossier(), new Attempt(step.move().reason(), seconded))) {
            case Decision.Allowed allowed -> deeds.carryOut(held, step.move(), null, step.elsewhere(), by);
            case Decision.NotListed refused -> throw invalid(pointer + "/move", "move-not-listed",
                    "From " + refused.from() + " the table has no " + refused.move() + ".");
            case Decision.Refused refused -> throw invalid(pointer, "guards-unmet", "Unmet: " + unmet(refused.unmet()) + ".");
        }
    }

    private void publish(UUID id, Release release, Author by) {
        if (secondPerson.isNeeded() && !release.elsewhere().isSeconded()) {
            throw invalid("/publication/approvedBy", "guards-unmet", "Unmet: " + Guard.SECOND_PERSON + ".");
        }
        Held held = holding.held(id);
        deeds.requirePossible(held.row(), release.publication());
        deeds.carryOut(held, release.publication(), null, release.elsewhere(), by);
    }

    private static String unmet(List<Unmet> unmet) {
        return unmet.stream().map(found -> found.guard().name()).collect(Collectors.joining(", "));
    }

    private static RuntimeException invalid(String pointer, String code, String detail) {
        return Problems.invalid(List.of(new InputError(pointer, code, detail)));
    }
}
