package org.docket.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.log.Event;

/** The reviews of other publishers as the log tells them. */
final class OutsideReviewFold {

    /** In the order in which they were recorded. */
    final Map<UUID, ReviewRow> rows = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> byCase = new HashMap<>();

    void record(Event event, CaseEvents.Recorded recorded) {
        add(event, recorded.reviewId(), recorded.review(), recorded.uncleared());
    }

    void replace(Event event, CaseEvents.ReviewReplaced replaced) {
        replaced.replaced().forEach(id -> end(id, new ReviewEnd(event.at(), event.actor().name(), replaced.reviewId(), null)));
        add(event, replaced.reviewId(), replaced.review(), replaced.uncleared());
    }

    void remove(Event event, UUID id) {
        end(id, new ReviewEnd(event.at(), event.actor().name(), null, event.reason()));
    }

    void clear(Set<UUID> reviews) {
        reviews.forEach(id -> change(id, row -> row.uncleared(false)));
    }

    /** A publication clears the reviews of its case, except those that came after it was proposed. */
    void publish(UUID caseId, Set<UUID> uncleared) {
        byCase.getOrDefault(caseId, List.of()).forEach(id -> change(id, row -> row.uncleared(uncleared.contains(id))));
    }

    private void add(Event event, UUID id, ReviewInput review, Boolean uncleared) {
        rows.put(id, new ReviewRow(event.caseId(), review, event.actor().name(), event.at(), null, Boolean.TRUE.equals(uncleared)));
        byCase.computeIfAbsent(event.caseId(), of -> new ArrayList<>()).add(id);
    }

    private void end(UUID id, ReviewEnd end) {
        change(id, row -> new ReviewRow(row.caseId(), row.review(), row.recordedBy(), row.recordedAt(), end, row.uncleared()));
    }

    private void change(UUID id, UnaryOperator<ReviewRow> change) {
        rows.computeIfPresent(id, (key, row) -> change.apply(row));
    }
}
