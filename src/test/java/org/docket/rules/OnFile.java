package org.docket.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Evidence and dossiers for the tests of the rules; graded B and 2 unless a test says otherwise. */
final class OnFile {

    static final Principal CLAIMANT = principal("United States government");
    static final Principal RESPONDENT = principal("government of North Korea");
    static final MoveAttempt WITH_EVERYTHING = new MoveAttempt("because", true);
    private static final AtomicLong LAST_ID = new AtomicLong();

    private OnFile() {}

    static Principal principal(String name) {
        return new Principal(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), name);
    }

    static Item item(EvidenceKind kind, Stance stance, Principal principal, Item... from) {
        Set<UUID> derivedFrom = Arrays.stream(from).map(Item::id).collect(Collectors.toSet());
        return new Item(new UUID(0, LAST_ID.incrementAndGet()), kind, stance, principal, Reliability.B, 2, ItemState.CURRENT, false, derivedFrom);
    }

    static Item statement(Stance stance, Principal principal, Item... from) {
        return item(EvidenceKind.STATEMENT, stance, principal, from);
    }

    static Item support(String principal) {
        return statement(Stance.SUPPORTS, principal(principal));
    }

    static Item refutation(String principal) {
        return statement(Stance.REFUTES, principal(principal));
    }

    static Item denial() {
        return graded(statement(Stance.REFUTES, RESPONDENT), Reliability.F, 6);
    }

    static Item graded(Item item, Reliability reliability, int credibility) {
        return new Item(item.id(), item.kind(), item.stance(), item.principal(), reliability, credibility,
                item.state(), item.decisive(), item.derivedFrom());
    }

    static Item withdrawn(Item item) {
        return in(ItemState.WITHDRAWN, item);
    }

    static Item in(ItemState state, Item item) {
        return new Item(item.id(), item.kind(), item.stance(), item.principal(), item.reliability(), item.credibility(),
                state, item.decisive(), item.derivedFrom(), item.picture());
    }

    static Dossier dossier(Item... items) {
        return dossier(List.of(items), Thresholds.DEFAULT);
    }

    static Dossier dossier(List<Item> items, Thresholds thresholds) {
        return Dossier.of(new ClaimParties(Optional.of(CLAIMANT), Set.of(RESPONDENT)), items, thresholds);
    }
}
