package org.docket.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts a dossier together for a test; ids are numbers, so that a failure can be read. */
final class Evidence {

    static final Principal CLAIMANT = principal(1);
    static final Principal RESPONDENT = principal(2);

    private final List<Item> items = new ArrayList<>();
    private int strangers = 100;

    static Evidence none() {
        return new Evidence();
    }

    static Principal principal(int number) {
        return new Principal(new UUID(1, number), "principal " + number);
    }

    Evidence denial() {
        return item(EvidenceKind.STATEMENT, Stance.REFUTES, RESPONDENT, Reliability.F, 6);
    }

    Evidence claimantsWord() {
        return item(EvidenceKind.STATEMENT, Stance.SUPPORTS, CLAIMANT, Reliability.B, 2);
    }

    Evidence claimantsMaterial() {
        return item(EvidenceKind.DOCUMENT, Stance.SUPPORTS, CLAIMANT, Reliability.B, 2);
    }

    Evidence supports(int count) {
        for (int i = 0; i < count; i++) {
            item(EvidenceKind.STATEMENT, Stance.SUPPORTS, principal(strangers++), Reliability.C, 3);
        }
        return this;
    }

    Evidence refutations(int count) {
        for (int i = 0; i < count; i++) {
            item(EvidenceKind.STATEMENT, Stance.REFUTES, principal(strangers++), Reliability.C, 3);
        }
        return this;
    }

    Evidence item(EvidenceKind kind, Stance stance, Principal by, Reliability reliability, int credibility, UUID... derivedFrom) {
        items.add(new Item(id(items.size()), kind, stance, by, reliability, credibility, false, Set.of(derivedFrom)));
        return this;
    }

    Evidence withdrawn(int place) {
        items.set(place, OnFile.withdrawn(items.get(place)));
        return this;
    }

    static UUID id(int place) {
        return new UUID(2, place);
    }

    Dossier dossier() {
        return Dossier.of(Optional.of(CLAIMANT), Optional.of(RESPONDENT), items, Thresholds.DEFAULT);
    }

    Dossier withoutParties() {
        return Dossier.of(Optional.empty(), Optional.empty(), items, Thresholds.DEFAULT);
    }
}
