package org.docket.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.log.Fact;

/** A case that is being brought in, before it is written: what it has, and the events that tell of it. */
final class NewCase {

    final UUID id;
    final IncomingClaim incoming;
    final CaseFile file;
    final Instant at;
    final List<Evidence> evidence = new ArrayList<>();
    final Map<UUID, EvidenceInput> inputs = new HashMap<>();
    final List<Review> reviews = new ArrayList<>();
    final List<ReviewInput> told = new ArrayList<>();
    /** By review, those that it took the place of. */
    final Map<UUID, List<UUID>> replaced = new HashMap<>();
    long number;

    NewCase(UUID id, IncomingClaim incoming, Instant at) {
        this.id = id;
        this.incoming = incoming;
        this.at = at;
        file = CaseFile.of(incoming.file());
    }

    void add(Review review, ReviewInput input, List<UUID> before, Author by) {
        reviews.stream().filter(one -> before.contains(one.id)).forEach(one -> one.end(new ReviewEnd(at, by.name(), review.id, null)));
        if (!before.isEmpty()) {
            replaced.put(review.id, before);
        }
        reviews.add(review);
        told.add(input);
    }

    ReviewPlaces places() {
        return ReviewPlaces.of(reviews);
    }

    UUID key() {
        return ClaimKey.of(file.claim());
    }

    /** Each change makes a version. */
    long version() {
        return 1L + evidence.size() + reviews.size();
    }

    /** In the order in which it happened, as the log tells it. */
    List<Fact> facts(Author by) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(EventType.CASE_OPENED, 1, new CaseEvents.Opened(number, file, incoming.externalId()), by));
        evidence.forEach(item -> facts.add(fact(EventType.EVIDENCE_ATTACHED, 1L + facts.size(),
                new CaseEvents.Attached(item.id, inputs.get(item.id), item.externalId, null), by)));
        for (int i = 0; i < reviews.size(); i++) {
            facts.add(review(reviews.get(i).id, told.get(i), 1L + facts.size(), by));
        }
        return facts;
    }

    private Fact review(UUID id, ReviewInput input, long version, Author by) {
        List<UUID> before = replaced.getOrDefault(id, List.of());
        return before.isEmpty() ? fact(EventType.REVIEW_RECORDED, version, new CaseEvents.Recorded(id, input, null), by)
                : fact(EventType.REVIEW_REPLACED, version, new CaseEvents.ReviewReplaced(id, input, before, null), by);
    }

    private Fact fact(EventType type, long version, Object data, Author by) {
        return new Fact(type, new Fact.OfCase(id), version, by, at, null, data);
    }
}
