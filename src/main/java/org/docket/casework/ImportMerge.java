package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.docket.casework.IncomingClaim.Fate;
import org.docket.casework.IncomingClaim.Item;
import org.docket.casework.IncomingClaim.RecordedReviews;
import org.docket.casework.IncomingClaim.Taken;
import org.docket.http.IfMatch;
import org.docket.http.InputError;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.platform.Ids;
import org.docket.rating.RatingVocabulary;

/** Gives a case what it does not have yet of what is brought for it. */
@ApplicationScoped
class ImportMerge {

    static final String DIFFERS = "differs";
    private static final IfMatch WHATEVER = IfMatch.of("*");

    private final CaseFileWriter caseFileWriter;
    private final ImportRecorder importRecorder;
    private final EvidenceClearance clearance;
    private final CaseLock caseLock;
    private final ImportLinks importLinks;
    private final Reviews reviews;
    private final EvidenceOfCase evidence;
    private final RatingVocabulary ratings;
    private final Ids ids;

    ImportMerge(CaseFileWriter caseFileWriter, ImportRecorder importRecorder, EvidenceClearance clearance, CaseLock caseLock, ImportLinks importLinks, Reviews reviews, EvidenceOfCase evidence, RatingVocabulary ratings,
            Ids ids) {
        this.caseFileWriter = caseFileWriter;
        this.importRecorder = importRecorder;
        this.clearance = clearance;
        this.caseLock = caseLock;
        this.importLinks = importLinks;
        this.reviews = reviews;
        this.evidence = evidence;
        this.ratings = ratings;
        this.ids = ids;
    }

    /** One that arrived a moment before, and is not written yet. */
    Taken join(NewCase fresh, IncomingClaim incoming, Author by) {
        requireSame(Objects.equals(fresh.incoming.content(), incoming.content()) || RecordComparison.agrees(fresh.file, incoming, ratings), incoming);
        int items = fresh.evidence.size();
        int told = fresh.reviews.size();
        int replaced = fresh.replaced.size();
        addAll(fresh, incoming, by);
        int again = fresh.replaced.size() - replaced;
        int added = fresh.reviews.size() - told - again;
        return taken(fresh.id, new Added(fresh.evidence.size() - items, added, again, 0), added > 0 && fresh.places().areSeveral());
    }

    /** One that is on file; what it gets is judged. */
    Taken join(Case row, IncomingClaim incoming, Proposer proposer) {
        Author by = proposer.author();
        requireSame(Objects.equals(row.imported, incoming.content()) || RecordComparison.agrees(row, incoming, ratings), incoming);
        List<Evidence> items = attach(row.id, incoming, item -> true, by);
        RecordedReviews recorded = record(row.id, incoming, incoming.allReviews(), by);
        propose(row.id, items, recorded.reviews(), proposer);
        return taken(row.id, new Added(items.size(), recorded.added(), recorded.replaced(), importLinks.relate(row.id, incoming, proposer, false)),
                recorded.added() > 0 && recorded.several());
    }

    /** Adds those of {@code told}, which are reviews of {@code incoming}, that a case on file lacks. */
    RecordedReviews record(UUID caseId, IncomingClaim incoming, List<ReviewInput> told, Author by) {
        if (told.isEmpty()) {
            return RecordedReviews.NONE;
        }
        Case row = caseLock.matching(caseId, WHATEVER);
        var recorded = new ArrayList<Review>();
        ReviewPlaces places = ReviewPlaces.of(reviews.all(row.id));
        int again = 0;
        for (ReviewInput review : told(row.file(), row.claimant == null ? null : row.claimant.name(), incoming, told)) {
            Optional<List<UUID>> replaced = places.place(review);
            if (replaced.isPresent()) {
                Review made = importRecorder.record(row.id, review, replaced.get(), by);
                recorded.add(made);
                places.add(made.id, review, replaced.get());
                again += replaced.get().isEmpty() ? 0 : 1;
            }
        }
        return new RecordedReviews(recorded, again, places.areSeveral());
    }

    /**
     * Items and reviews that a new case does not have yet; what came after a move waits for that, and items that are judged as they come wait for the
     * case to be written.
     */
    void addAll(NewCase fresh, IncomingClaim incoming, Author by) {
        Held held = Held.of(fresh.evidence, item -> fresh.inputs.get(item.id));
        boolean marked = incoming.evidence().stream().anyMatch(Item::isMarked);
        for (int i = 0; i < incoming.evidence().size() && !marked; i++) {
            Item item = incoming.evidence().get(i);
            if (item.after() == 0 && item.state() == null && held.lacks(i, item)) {
                var row = new Evidence(ids.next(), fresh.id, held.input(i, item), null, by, fresh.at);
                row.externalId = item.externalId();
                fresh.evidence.add(row);
                fresh.inputs.put(row.id, held.input(i, item));
                held.add(i, item, row.id);
            }
        }
        ReviewPlaces places = fresh.places();
        for (ReviewInput review : told(fresh.file, fresh.incoming.onFile(), incoming, incoming.reviews())) {
            places.place(review).ifPresent(replaced -> {
                var row = new Review(ids.next(), fresh.id, review, by, fresh.at);
                places.add(row.id, review, replaced);
                fresh.add(row, review, replaced, by);
            });
        }
    }

    /** Proposes to show readers what a published case got. */
    void propose(UUID caseId, List<Evidence> items, List<Review> recorded, Proposer by) {
        clearance.propose(caseLock.held(caseId), items.stream().filter(item -> item.uncleared).map(item -> item.id).toList(),
                recorded.stream().filter(review -> review.uncleared).map(review -> review.id).toList(), by);
    }

    /** Attaches the items of {@code incoming} that a case on file lacks, and returns them. */
    List<Evidence> attach(UUID caseId, IncomingClaim incoming, Predicate<Item> which, Author by) {
        if (incoming.evidence().stream().noneMatch(which)) {
            return List.of();
        }
        Held held = Held.of(evidence.all(caseId), Evidence::input);
        var attached = new ArrayList<Evidence>();
        for (int i = 0; i < incoming.evidence().size(); i++) {
            Item item = incoming.evidence().get(i);
            if (which.test(item) && held.lacks(i, item)) {
                Evidence row = caseFileWriter.attach(caseId, WHATEVER, held.input(i, item), item.externalId(), by).item();
                held.add(i, item, row.id);
                attached.add(row);
            }
        }
        return attached;
    }

    /** The items that a case has, by name and by what they say. */
    private record Held(Map<String, UUID> names, Set<EvidenceInput> inputs) {

        static Held of(List<Evidence> items, Function<Evidence, EvidenceInput> input) {
            var held = new Held(new HashMap<>(), new HashSet<>());
            items.forEach(item -> {
                held.names.put(item.externalId == null ? item.id.toString() : item.externalId, item.id);
                held.inputs.add(input.apply(item));
            });
            return held;
        }

        boolean lacks(int index, Item item) {
            return item.externalId() == null ? !inputs.contains(input(index, item)) : !names.containsKey(item.externalId());
        }

        void add(int index, Item item, UUID id) {
            inputs.add(input(index, item));
            names.put(item.externalId() == null ? id.toString() : item.externalId(), id);
        }

        EvidenceInput input(int index, Item item) {
            return item.input().from(named(item.derivedFrom(), "/evidence/" + index + "/derivedFrom"))
                    .superseding(named(item.supersedes(), "/evidence/" + index + "/supersedes"));
        }

        private Set<UUID> named(List<String> items, String pointer) {
            Set<UUID> found = items.stream().map(names::get).collect(Collectors.toCollection(HashSet::new));
            if (found.contains(null)) {
                throw Problems.invalid(List.of(new InputError(pointer, "unknown-evidence", "An item names items of the same case that come before it.")));
            }
            return found;
        }
    }

    /** The reviews, each with what it tells of the claim otherwise than the case does. */
    private static List<ReviewInput> told(CaseFile file, String claimant, IncomingClaim incoming, List<ReviewInput> reviews) {
        ClaimInput here = file.claim();
        ClaimInput there = incoming.file().claim();
        String text = there.text().equals(here.text()) ? null : there.text();
        String who = incoming.claimant() == null || incoming.claimant().equals(claimant) ? null : incoming.claimant();
        var madeOn = there.madeOn() == null || there.madeOn().equals(here.madeOn()) ? null : there.madeOn();
        var appearances = here.appearances().containsAll(there.appearances()) ? null : there.appearances();
        boolean same = text == null && who == null && madeOn == null && appearances == null;
        return reviews.stream()
                .map(review -> same || review.claim() != null ? review : review.with(new ReviewInput.Told(text, who, madeOn, appearances)))
                .toList();
    }

    /** What has a name is what it was, or else it is refused: its lists may grow, but it is not changed from outside. */
    private static void requireSame(boolean same, IncomingClaim incoming) {
        if (incoming.externalId() != null && !same) {
            throw Problems.invalid(List.of(new InputError("/externalId", DIFFERS,
                    "The case of that name says something else; only its evidence, reviews and links may be more than before.")));
        }
    }

    /** What a case got. */
    private record Added(int items, int reviews, int replaced, int relations) {}

    private static Taken taken(UUID id, Added added, boolean several) {
        boolean any = added.items() + added.reviews() + added.replaced() + added.relations() > 0;
        return new Taken(any ? Fate.JOINED : Fate.UNCHANGED, id, added.items(), added.reviews(), added.replaced(), several);
    }
}
