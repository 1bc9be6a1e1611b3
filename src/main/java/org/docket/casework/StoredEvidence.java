package org.docket.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.rules.EvidenceKind;
import org.docket.rules.Item;
import org.docket.rules.ItemState;
import org.docket.rules.Stance;

/** The evidence of one case as it is stored, in the order in which it was attached. */
record StoredEvidence(List<Entry> entries) {

    static final StoredEvidence NOTHING = new StoredEvidence(List.of());

    /** One item with whose it is. */
    record Entry(UUID id, EvidenceKind kind, Stance stance, int credibility, ItemState state, boolean decisive, SourceStanding source,
            Set<UUID> derivedFrom, StoredPicture picture) {

        Item under(SourceStanding source) {
            return new Item(id, kind, stance, source.principal(), source.reliability(), credibility, state, decisive, derivedFrom,
                    picture.facts());
        }
    }

    /** The items as the rules see them, with the standing of their sources as it is supposed to be. */
    List<Item> items(UnaryOperator<SourceStanding> supposing) {
        return entries.stream().map(entry -> entry.under(supposing.apply(entry.source()))).toList();
    }
}
