package org.docket.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.log.Canonical;
import org.docket.log.Event;
import org.docket.log.EventType;

/** Which items show the same picture, as the log tells it. */
final class PictureFold {

    /** By the id of the match. */
    final Map<UUID, MatchRow> matches = new HashMap<>();

    /** A match as the log tells it; the last three are null until somebody says that the pictures are different. */
    record MatchRow(UUID caseId, CaseEvents.PicturesMatched pair, Instant matchedAt, Instant distinguishedAt, String by, String reason) {

        static MatchRow of(SamePicture row) {
            return new MatchRow(row.caseId, new CaseEvents.PicturesMatched(row.id, row.evidenceId, row.earlierId, null), row.matchedAt, row.distinguishedAt,
                    row.distinguishedBy, row.distinctionReason);
        }

        private MatchRow distinguished(Event event) {
            return new MatchRow(caseId, pair, matchedAt, event.at(), event.actor().name(), event.reason());
        }
    }

    /** Returns who seconded it; null for what somebody did alone. */
    CaseEvents.Seconded add(Event event) {
        var pair = Canonical.read(event, CaseEvents.PicturesMatched.class);
        if (event.type() == EventType.PICTURES_MATCHED) {
            matches.put(pair.matchId(), new MatchRow(event.caseId(), pair, event.at(), null, null, null));
        } else {
            matches.computeIfPresent(pair.matchId(), (id, row) -> row.distinguished(event));
        }
        return pair.seconded();
    }

    /** Supposes that two items show different pictures. */
    void distinguish(UUID one, UUID other) {
        var pair = new CasePair(one, other);
        matches.values().removeIf(row -> row.pair().evidenceId().equals(pair.second()) && row.pair().earlierId().equals(pair.first()));
    }

    /** The earlier items that show the same picture as each item; an item without one is left out. */
    Map<UUID, Set<UUID>> earlierItems() {
        return matches.values().stream().filter(row -> row.distinguishedAt() == null).map(MatchRow::pair)
                .collect(Collectors.groupingBy(CaseEvents.PicturesMatched::evidenceId, Collectors.mapping(CaseEvents.PicturesMatched::earlierId, Collectors.toSet())));
    }
}
