package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.Incoming.Fate;
import org.docket.casework.Incoming.Item;
import org.docket.casework.Incoming.Taken;
import org.docket.log.Author;
import org.docket.platform.Ids;
import org.docket.platform.IfMatch;
import org.docket.platform.InputError;
import org.docket.platform.Problems;

/** Gives a case what it does not have yet of what is brought for it. */
@ApplicationScoped
class Joining {

    static final String DIFFERS = "differs";
    private static final IfMatch WHATEVER = IfMatch.of("*");

    private final Casework casework;
    private final Recording recording;
    private final Retelling retelling;
    private final Reviews reviews;
    private final EvidenceOfCase evidence;
    private final Ids ids;

    Joining(Casework casework, Recording recording, Retelling retelling, Reviews reviews, EvidenceOfCase evidence, Ids ids) {
        this.casework = casework;
        this.recording = recording;
        this.retelling = retelling;
        this.reviews = reviews;
        this.evidence = evidence;
        this.ids = ids;
    }

    /** One that arrived a moment before, and is not written yet. */
    Taken join(NewCase fresh, Incoming incoming, Author by) {
        requireSame(fresh.incoming.content(), fresh.file, incoming);
        int items = fresh.evidence.size();
        int told = fresh.reviews.size();
        addAll(fresh, incoming, by);
        return taken(fresh.id, fresh.evidence.size() - items, fresh.reviews.size() - told, 0);
    }

    /** One that is on file; what it gets is judged. */
    Taken join(Case row, Incoming incoming, Author by) {
        requireSame(row.imported, row.file(), incoming);
        int items = attach(row, incoming, by);
        List<ReviewInput> fresh = new ArrayList<>(told(row.file(), row.claimant == null ? null : row.claimant.name(), incoming));
        Set<ReviewInput> onFile = new HashSet<>();
        reviews.all(row.id).forEach(review -> onFile.add(review.input().unmapped()));
        fresh.removeIf(review -> !onFile.add(review.unmapped()));
        fresh.forEach(review -> recording.record(row.id, review, by));
        int told = retelling.relate(row.id, incoming, by);
        return taken(row.id, items, fresh.size(), told);
    }

    /** Items and reviews that a new case does not have yet. */
    void addAll(NewCase fresh, Incoming incoming, Author by) {
        Map<String, UUID> names = new HashMap<>();
        fresh.evidence.stream().filter(item -> item.externalId != null).forEach(item -> names.put(item.externalId, item.id));
        Set<EvidenceInput> inputs = new HashSet<>(fresh.inputs.values());
        for (int i = 0; i < incoming.evidence().size(); i++) {
            Item item = incoming.evidence().get(i);
            EvidenceInput input = derived(i, item, names);
            boolean known = item.externalId() == null ? !inputs.add(input) : names.containsKey(item.externalId());
            if (!known) {
                var row = new Evidence(ids.next(), fresh.id, input, null, by, fresh.at);
                row.externalId = item.externalId();
                fresh.evidence.add(row);
                fresh.inputs.put(row.id, input);
                names.put(String.valueOf(item.externalId()), row.id);
            }
        }
        Set<ReviewInput> told = new HashSet<>();
        fresh.told.forEach(review -> told.add(review.unmapped()));
        for (ReviewInput review : told(fresh.file, fresh.incoming.claimant(), incoming)) {
            if (told.add(review.unmapped())) {
                fresh.reviews.add(new Review(ids.next(), fresh.id, review, by, fresh.at));
                fresh.told.add(review);
            }
        }
    }

    private int attach(Case row, Incoming incoming, Author by) {
        if (incoming.evidence().isEmpty()) {
            return 0;
        }
        Map<String, UUID> names = new HashMap<>();
        Set<EvidenceInput> inputs = new HashSet<>();
        evidence.all(row.id).forEach(item -> {
            names.put(item.externalId == null ? item.id.toString() : item.externalId, item.id);
            inputs.add(item.input());
        });
        int fresh = 0;
        for (int i = 0; i < incoming.evidence().size(); i++) {
            Item item = incoming.evidence().get(i);
            EvidenceInput input = derived(i, item, names);
            boolean known = item.externalId() == null ? !inputs.add(input) : names.containsKey(item.externalId());
            if (!known) {
                names.put(String.valueOf(item.externalId()), casework.attach(row.id, WHATEVER, input, item.externalId(), by).id());
                fresh++;
            }
        }
        return fresh;
    }

    private static EvidenceInput derived(int index, Item item, Map<String, UUID> names) {
        Set<UUID> from = new HashSet<>();
        for (String name : item.derivedFrom()) {
            UUID found = names.get(name);
            if (found == null) {
                throw Problems.invalid(List.of(new InputError("/evidence/" + index + "/derivedFrom", "unknown-evidence",
                        "An item derives from items of the same case that come before it.")));
            }
            from.add(found);
        }
        return item.input().from(from);
    }

    /** The reviews, each with what it tells of the claim otherwise than the case does. */
    private static List<ReviewInput> told(CaseFile file, String claimant, Incoming incoming) {
        ClaimInput here = file.claim();
        ClaimInput there = incoming.file().claim();
        String text = there.text().equals(here.text()) ? null : there.text();
        String who = incoming.claimant() == null || Objects.equals(here.claimantId(), there.claimantId()) ? null : incoming.claimant();
        var madeOn = there.madeOn() == null || there.madeOn().equals(here.madeOn()) ? null : there.madeOn();
        var appearances = here.appearances().containsAll(there.appearances()) ? null : there.appearances();
        boolean same = text == null && who == null && madeOn == null && appearances == null;
        return incoming.reviews().stream()
                .map(review -> same || review.claim() != null ? review : review.with(new ReviewInput.Told(text, who, madeOn, appearances)))
                .toList();
    }

    /** What has a name is what it was, or else it is refused: its lists may grow, but it is not changed from outside. */
    private static void requireSame(UUID content, CaseFile file, Incoming incoming) {
        boolean same = content == null
                ? file.claim().text().equals(incoming.file().claim().text()) && file.claim().language().equals(incoming.file().claim().language())
                : content.equals(incoming.content());
        if (incoming.externalId() != null && !same) {
            throw Problems.invalid(List.of(new InputError("/externalId", DIFFERS,
                    "The case of that name says something else; only its evidence, reviews and links may be more than before.")));
        }
    }

    private static Taken taken(UUID id, int items, int reviews, int relations) {
        return new Taken(items + reviews + relations > 0 ? Fate.JOINED : Fate.UNCHANGED, id, items, reviews);
    }
}
