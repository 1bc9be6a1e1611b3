package org.docket.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.CaseView.LinkView;
import org.docket.log.Event;

/** One case folded from its events, and what everybody could see of it. Made of the log alone, so it can be made of any part of it. */
public final class PublicFold {

    private final UUID id;
    private final PublicRules rules;
    private final Replay replay = new Replay();
    private final Set<UUID> parties = new HashSet<>();

    PublicFold(UUID id, PublicRules rules) {
        this.id = id;
        this.rules = rules;
    }

    /** @param event of this case, the next after the one that was added last */
    public void add(Event event) {
        replay.add(event);
        ClaimInput claim = replay.cases.get(id).file().claim();
        add(claim.claimantId());
        add(claim.respondentId());
    }

    /** Every source that the case ever rested on. */
    public Set<UUID> sources() {
        var all = new HashSet<>(parties);
        replay.evidence.values().forEach(row -> all.add(row.item().sourceId()));
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
    public Optional<PublicCase> seen(Surroundings around, long position) {
        Replay.CaseRow row = replay.cases.get(id);
        return switch (row == null ? Visibility.PRIVATE : row.publication().visibility()) {
            case PRIVATE -> Optional.empty();
            case WITHDRAWN -> Optional.of(new PublicCase.Withdrawn(id, row.number(), row.publication().publishedAt(), row.publication().withdrawnAt(),
                    row.publication().reason(), replay.review.corrections(row.number())));
            case PUBLIC -> Optional.of(new PublicFace(id, replay, around.sources(), position, rules).shown(publicLinks(around, position)));
        };
    }

    /** What everybody would see if the case were published like that: for a look beforehand, after which the fold is of no more use. */
    public Optional<PublicCase> supposing(Wish.ToPublish wish, Instant at, Surroundings around, long position) {
        replay.cases.computeIfPresent(id, (key, row) -> row.with(row.file().published(wish.summary(), wish.rating(), wish.reviewOn()))
                .with(new Publication(Visibility.PUBLIC, at, null, null)));
        return seen(around, position);
    }

    private List<LinkView> publicLinks(Surroundings around, long position) {
        return links().stream().filter(link -> around.isPublic(link.caseId(), position)).toList();
    }

    private void add(UUID party) {
        if (party != null) {
            parties.add(party);
        }
    }
}
