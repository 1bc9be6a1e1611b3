package org.docket.rules;

import java.time.LocalDate;
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

    Evidence admission() {
        return item(EvidenceKind.STATEMENT, Stance.SUPPORTS, RESPONDENT, Reliability.D, 6);
    }

    Evidence retraction() {
        return item(EvidenceKind.STATEMENT, Stance.REFUTES, CLAIMANT, Reliability.F, 6);
    }

    /** The record itself, of somebody who is neither claimant nor respondent. */
    Evidence decisive(Stance stance) {
        item(EvidenceKind.DOCUMENT, stance, principal(strangers++), Reliability.B, 2);
        return marked(items.size() - 1);
    }

    Evidence marked(int place) {
        Item item = items.get(place);
        items.set(place, new Item(item.id(), item.kind(), item.stance(), item.principal(), item.reliability(), item.credibility(), item.state(), true,
                item.derivedFrom()));
        return this;
    }

    /** The last item as one that no second person has cleared. */
    Evidence uncleared() {
        items.set(items.size() - 1, OnFile.in(ItemState.UNCLEARED, items.getLast()));
        return this;
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
        items.add(new Item(id(items.size()), kind, stance, by, reliability, credibility, ItemState.CURRENT, false, Set.of(derivedFrom)));
        return this;
    }

    /** The item at {@code place} shows the picture of an earlier one. */
    Evidence samePicture(int place, int earlier) {
        return pictured(place, new PictureFacts(Set.of(id(earlier)), items.get(place).picture().publishedBy(), items.get(place).picture().shownFrom()));
    }

    /** @param published the day; null where nobody knows, as for {@code shown} */
    Evidence dated(int place, String published, String shown) {
        return pictured(place, new PictureFacts(items.get(place).picture().sameAs(), Optional.ofNullable(published).map(LocalDate::parse),
                Optional.ofNullable(shown).map(LocalDate::parse)));
    }

    private Evidence pictured(int place, PictureFacts picture) {
        Item item = items.get(place);
        items.set(place, new Item(item.id(), item.kind(), item.stance(), item.principal(), item.reliability(), item.credibility(), item.state(), item.decisive(),
                item.derivedFrom(), picture));
        return this;
    }

    Evidence withdrawn(int place) {
        return in(ItemState.WITHDRAWN, place);
    }

    Evidence in(ItemState state, int place) {
        items.set(place, OnFile.in(state, items.get(place)));
        return this;
    }

    static UUID id(int place) {
        return new UUID(2, place);
    }

    Dossier dossier() {
        return Dossier.of(new ClaimParties(Optional.of(CLAIMANT), Set.of(RESPONDENT)), items, Thresholds.DEFAULT);
    }

    Dossier withoutParties() {
        return Dossier.of(ClaimParties.NONE, items, Thresholds.DEFAULT);
    }
}
