package org.docket.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The reviews of one case, as one that comes in finds them: the same article is one review, as it reads now. */
final class ReviewPlaces {

    private final Map<UUID, ReviewInput> current = new LinkedHashMap<>();
    private final List<ReviewInput> removed = new ArrayList<>();

    static ReviewPlaces of(List<Review> reviews) {
        var places = new ReviewPlaces();
        for (Review review : reviews) {
            if (review.isCurrent()) {
                places.current.put(review.id, review.input().spelled());
            } else if (review.replacedBy == null) {
                places.removed.add(review.input().spelled());
            }
        }
        return places;
    }

    /**
     * Those that {@code incoming} takes the place of, none for one of an article that is new; empty where it is there, or was removed as it is.
     */
    Optional<List<UUID>> place(ReviewInput incoming) {
        ReviewInput review = incoming.spelled();
        if (current.containsValue(review) || removed.contains(review)) {
            return Optional.empty();
        }
        return Optional.of(review.url() == null ? List.of()
                : current.entrySet().stream().filter(entry -> Objects.equals(entry.getValue().url(), review.url())).map(Map.Entry::getKey).toList());
    }

    void add(UUID id, ReviewInput review, List<UUID> replaced) {
        replaced.forEach(current::remove);
        current.put(id, review.spelled());
    }

    /** Whether more than one publisher is among them. */
    boolean areSeveral() {
        return current.values().stream().map(review -> review.publisher().site() == null ? String.valueOf(review.publisher().name()) : review.publisher().site())
                .distinct().limit(2).count() > 1;
    }
}
