package org.docket.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.CaseView.LinkView;
import org.docket.casework.CaseView.PartyView;
import org.docket.log.Event;
import org.docket.log.EventType;
import org.docket.log.NumberedEvent;
import org.docket.rules.Status;
import org.docket.source.SourceTimeline.Known;

/** One case folded from its events, and what everybody could see of it. Made of the log alone, so it can be made of any part of it. */
public final class PublicFold {

    /** The events that change what readers see of a published case and carry a correction. */
    private static final Set<EventType> CORRECTED_BY = EnumSet.of(EventType.CASE_EDITED, EventType.CLAIM_REWORDED, EventType.CASE_MOVED);

    /** The rating of a claim that the desk examined and could not settle. */
    private static final String UNPROVEN = "UNPROVEN";

    /** The id of a request for comment that is only supposed: it follows every other. */
    private static final UUID LATEST = new UUID(Long.MAX_VALUE, Long.MAX_VALUE);

    private final UUID id;
    private final PublicRules rules;
    private final Replay replay = new Replay();
    private final Set<UUID> parties = new HashSet<>();
    private final Map<UUID, CorrectedText> corrected = new HashMap<>();
    private PublicDates dates = PublicDates.NONE;

    PublicFold(UUID id, PublicRules rules) {
        this.id = id;
        this.rules = rules;
    }

    /** What readers saw right before and right after a correction. */
    private record CorrectedText(PublicText before, PublicText after) {}

    /** @param numbered of this case, the next after the event that was added last */
    public void add(NumberedEvent numbered, PublicContext around) {
        if (!isPublic() || !CORRECTED_BY.contains(numbered.event().type())) {
            add(numbered.event());
            return;
        }
        UUID last = replay.review.lastCorrection;
        PublicText before = text(around, numbered.position() - 1);
        add(numbered.event());
        if (!Objects.equals(replay.review.lastCorrection, last)) {
            corrected.put(replay.review.lastCorrection, new CorrectedText(before, text(around, numbered.position())));
        }
    }

    /** The same without the texts before and after corrections, for a fold of which nothing is shown. */
    void add(Event event) {
        String summary = summary();
        replay.add(event);
        ClaimInput claim = replay.cases.get(id).file().claim();
        add(claim.claimantId());
        claim.respondentIds().forEach(this::add);
        date(event.at(), event.type() == EventType.CASE_PUBLISHED, summary);
    }

    /** Whether the log has an event of the case. Events get their positions shortly after they are written. */
    public boolean isBegun() {
        return replay.cases.containsKey(id);
    }

    /** Every source that the case ever rested on, and every speaker that it names. */
    public Set<UUID> sources() {
        var all = new HashSet<>(parties);
        replay.evidence.rows.values().forEach(row -> all.add(row.item().sourceId()));
        replay.evidence.rows.values().stream().map(row -> row.item().speakerId()).filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    /** How the case relates to others, whether they are public or not. */
    public List<LinkView> links() {
        return replay.links.stream()
                .map(link -> new LinkView(link.relation(), link.otherId()))
                .sorted(Comparator.comparing(LinkView::relation).thenComparing(LinkView::caseId))
                .toList();
    }

    /** What everybody can see at {@code position}; empty for a case that never was public. */
    public Optional<PublicCase> seen(PublicContext around, long position) {
        Replay.CaseRow row = replay.cases.get(id);
        return switch (row == null ? Visibility.PRIVATE : row.publication().visibility()) {
            case PRIVATE -> Optional.empty();
            case WITHDRAWN -> Optional.of(new PublicCase.Withdrawn(id, row.number(), row.publication().publishedAt(), row.publication().withdrawnAt(),
                    row.publication().reason(), replay.review.corrections(row.number())));
            case PUBLIC -> Optional.of(face(around, position).shown(publicLinks(around, position), corrections(around, position), dates));
        };
    }

    /**
     * The texts before and after a correction; empty for a correction of another case, and while the case is not public.
     *
     * @param position a party that is protected there has no name in the texts
     */
    public Optional<List<FieldChange>> changes(UUID correction, PublicContext around, long position) {
        return Optional.ofNullable(isPublic() ? corrected.get(correction) : null)
                .map(text -> FieldChange.between(text.before(), text.after(), party -> name(party, around, position)));
    }

    /** What everybody would see if {@code wish} were carried out: for a look beforehand, after which the fold is of no more use. */
    public Optional<PublicCase> supposing(DecisionRequest decisionRequest, Instant at, PublicContext around, long position) {
        String summary = summary();
        replay.cases.computeIfPresent(id, (key, row) -> switch (decisionRequest) {
            case DecisionRequest.ToMove move -> moved(row, move, at, around, position);
            case DecisionRequest.ToPublish publication -> published(row, publication, at);
            case DecisionRequest.ToWithdraw withdrawal -> row.with(new Publication(Visibility.WITHDRAWN, row.publication().publishedAt(), at, withdrawal.reason()));
            case DecisionRequest.ToEdit edit -> edited(row, edit.edit(), at);
            case Addition addition -> extended(row, addition);
        });
        date(at, decisionRequest instanceof DecisionRequest.ToPublish, summary);
        return seen(around, position);
    }

    private Replay.CaseRow moved(Replay.CaseRow row, DecisionRequest.ToMove move, Instant at, PublicContext around, long position) {
        replay.evidence.clear(move.clears());
        return row.with(row.file().restated(move.summary(), move.rating())).with(move.move().to(), face(around, position).basesAfter(move.move()), at);
    }

    private Replay.CaseRow published(Replay.CaseRow row, DecisionRequest.ToPublish publication, Instant at) {
        replay.evidence.publish(id, Set.of());
        replay.reviews.publish(id, Set.of());
        return row.with(row.file().published(publication.summary(), publication.rating(), publication.reviewOn(), publication.article()))
                .with(new Publication(Visibility.PUBLIC, at, null, null));
    }

    private Replay.CaseRow edited(Replay.CaseRow row, CaseEdit edit, Instant at) {
        CaseFile after = edit.appliedTo(row.file());
        if (!after.claim().text().equals(row.file().claim().text())) {
            replay.evidence.reword(id, edit.affirmed(), at);
        }
        return row.with(after);
    }

    private Replay.CaseRow extended(Replay.CaseRow row, Addition wish) {
        switch (wish) {
            case Addition.ToClear clear -> {
                replay.evidence.clear(clear.evidence());
                replay.reviews.clear(clear.reviews());
            }
            case Addition.ToMark mark -> replay.evidence.mark(mark.evidenceId(), mark.mark());
            case Addition.ToDistinguish pair -> replay.pictures.distinguish(pair.evidenceId(), pair.distinction().otherId());
            case Addition.ToLink link -> replay.links.add(new CaseLink.Key(id, link.link().relation(), link.link().caseId()));
            case Addition.ToAsk request -> {
                return row.with(replay.review.asked(LATEST, id, request.request()));
            }
            case Addition.ToAnswer answer -> {
                return row.with(replay.review.answered(answer.requestId(), answer.answer()));
            }
        }
        return row;
    }

    /** Null before there is a case, and where it has none. */
    private String summary() {
        Replay.CaseRow row = replay.cases.get(id);
        return row == null ? null : row.file().summary();
    }

    /** @param before the summary before what happened */
    private void date(Instant at, boolean published, String before) {
        dates = dates.examined(examinedOn(at, published));
        if (published || !Objects.equals(summary(), before)) {
            dates = dates.summarized(at);
        }
    }

    private boolean isPublic() {
        Replay.CaseRow row = replay.cases.get(id);
        return row != null && row.publication().isPublic();
    }

    private PublicCaseFacts face(PublicContext around, long position) {
        return new PublicCaseFacts(id, replay, around.sources(), position, rules);
    }

    private PublicText text(PublicContext around, long position) {
        return PublicText.of(face(around, position).shown(List.of(), List.of(), dates));
    }

    private List<CorrectionView> corrections(PublicContext around, long position) {
        return replay.review.corrections(replay.cases.get(id).number()).stream()
                .map(told -> told.with(changes(told.id(), around, position).orElse(null)))
                .toList();
    }

    /** A party has the name that readers saw then, unless it is protected now. */
    private static String name(PartyView party, PublicContext around, long position) {
        Known now = around.sources().at(party.id(), position);
        return now.hidden() ? now.name() : party.name();
    }

    /** The day of the publication or of the change that said it; null while the public verdict does not say it. */
    private LocalDate examinedOn(Instant at, boolean published) {
        Replay.CaseRow row = replay.cases.get(id);
        if (!row.publication().isPublic() || row.status() != Status.ALLEGED || !isUnproven(row.file().rating())) {
            return null;
        }
        return dates.examinedOn() == null || published ? LocalDate.ofInstant(at, ZoneOffset.UTC) : dates.examinedOn();
    }

    private boolean isUnproven(String stored) {
        return rules.ratings().read(stored).term().filter(term -> term.code().equals(UNPROVEN)).isPresent();
    }

    private List<LinkView> publicLinks(PublicContext around, long position) {
        return links().stream().filter(link -> around.isPublic(link.caseId(), position)).toList();
    }

    private void add(UUID party) {
        if (party != null) {
            parties.add(party);
        }
    }
}
