package org.docket.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.casework.CaseView.LinkView;
import org.docket.casework.PublicCase;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicCase.Withdrawn;
import org.docket.casework.PublicFold;
import org.docket.casework.PublicStory;
import org.docket.casework.PublicStory.Chapter;
import org.docket.casework.Relation;
import org.docket.platform.Micros;
import org.docket.verdict.BoardEntry.Stay;
import org.docket.verdict.BoardEntry.Stone;

/** Makes entries of the board. The same story makes the same entry, whenever it is told. */
final class BoardEntries {

    private BoardEntries() {}

    /** @param tag of the body; 0 where there is none */
    static BoardEntry of(PublicStory story, long tag) {
        return entry(story.chapters().getLast(), tag, story.fold(), stays(story.chapters()));
    }

    /** The entry after {@code before}, which is null for a verdict that is new. */
    static BoardEntry next(BoardEntry before, PublicCase last, Chapter chapter, long tag, PublicFold fold) {
        var stays = before == null ? new ArrayList<Stay>() : new ArrayList<>(before.stays());
        addStay(stays, last, chapter.seen());
        return entry(chapter, tag, fold, List.copyOf(stays));
    }

    private static BoardEntry entry(Chapter chapter, long tag, PublicFold fold, List<Stay> stays) {
        long at = Micros.of(chapter.at());
        Set<UUID> sources = fold.sources();
        Set<UUID> linked = fold.links().stream().map(LinkView::caseId).collect(Collectors.toUnmodifiableSet());
        return switch (chapter.seen()) {
            case Published seen -> new BoardEntry(seen.id(), seen.number(), chapter.position(), at, null, seen.status(), seen.standing(),
                    List.copyOf(seen.topics()), seen.claim().claimantId(), List.copyOf(seen.claim().respondentIds()), duplicateOf(seen),
                    Micros.of(seen.publishedAt()), tag, Slug.words(seen.claim().text()), Set.copyOf(sources), linked, stays);
            case Withdrawn seen -> new BoardEntry(seen.id(), seen.number(), chapter.position(), at, new Stone(seen.at(), seen.reason()), null, null,
                    List.of(), null, List.of(), null, 0, tag, null, Set.copyOf(sources), linked, stays);
        };
    }

    private static UUID duplicateOf(Published seen) {
        return seen.links().stream()
                .filter(link -> link.relation() == Relation.DUPLICATES)
                .map(LinkView::caseId)
                .findFirst()
                .orElse(null);
    }

    private static List<Stay> stays(List<Chapter> chapters) {
        var stays = new ArrayList<Stay>();
        for (int i = 1; i < chapters.size(); i++) {
            addStay(stays, chapters.get(i - 1).seen(), chapters.get(i).seen());
        }
        return List.copyOf(stays);
    }

    private static void addStay(List<Stay> stays, PublicCase before, PublicCase after) {
        if (before instanceof Published left && after instanceof Published reached && !left.statusSince().equals(reached.statusSince())) {
            stays.add(new Stay(left.status(), seconds(left.statusSince(), reached.statusSince())));
        }
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }
}
