package org.docket.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.log.Event;

/** The items of evidence as the log tells them. */
final class EvidenceFold {

    final Map<UUID, EvidenceRow> rows = new HashMap<>();
    /** The ids of the items of each case: a change of one case reads its own items only. */
    private final Map<UUID, List<UUID>> byCase = new HashMap<>();

    void attach(Event event, CaseEvents.Attached attached) {
        rows.put(attached.evidenceId(), EvidenceRow.of(event, attached));
        byCase.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(attached.evidenceId());
        attached.item().supersedes().forEach(earlier -> change(earlier, row -> row.superseded(event.at())));
    }

    void withdraw(Event event, UUID id) {
        change(id, row -> row.withdrawn(event));
    }

    /** @param mark null where it is taken away */
    void mark(UUID id, DecisiveInput mark) {
        change(id, row -> row.marked(mark));
    }

    /** Lapses the items of a case that are not affirmed for its new wording. */
    void reword(UUID caseId, Set<UUID> affirmed, Instant at) {
        of(caseId).forEach(item -> change(item, row -> row.reworded(affirmed.contains(item), at)));
    }

    void clear(Set<UUID> items) {
        items.forEach(item -> change(item, row -> row.uncleared(false)));
    }

    /** A publication clears the items of its case, except those that came after it was proposed. */
    void publish(UUID caseId, Set<UUID> uncleared) {
        of(caseId).forEach(item -> change(item, row -> row.uncleared(uncleared.contains(item))));
    }

    private List<UUID> of(UUID caseId) {
        return byCase.getOrDefault(caseId, List.of());
    }

    private void change(UUID id, UnaryOperator<EvidenceRow> change) {
        rows.computeIfPresent(id, (key, row) -> change.apply(row));
    }
}
