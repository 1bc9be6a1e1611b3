package org.docket.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docket.casework.CaseView.LinkView;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicStory.Chapter;
import org.docket.http.Problems;
import org.docket.verdict.PublicVerdicts.Seen;
import org.docket.verdict.VerdictPageData.Neighbor;

/** Reads the whole story of a verdict from the log. */
@ApplicationScoped
class StoryReader {

    private final PastVerdictReader past;
    private final PublicVerdicts verdicts;
    private final VerdictBoard board;
    private final Publisher publisher;

    StoryReader(PastVerdictReader past, PublicVerdicts verdicts, VerdictBoard board, Publisher publisher) {
        this.past = past;
        this.verdicts = verdicts;
        this.board = board;
        this.publisher = publisher;
    }

    /** 404 for one that was withdrawn meanwhile. */
    VerdictPageData of(BoardEntry entry) {
        List<Chapter> chapters = past.chapters(entry);
        Chapter last = chapters.getLast();
        if (!(last.seen() instanceof Published verdict)) {
            throw Problems.notFound();
        }
        return story(verdict, last.at(), changes(chapters), Optional.ofNullable(entry.duplicateOf()).flatMap(board::find).map(BoardEntry::number));
    }

    /** The story of a verdict that is not public like that, after the changes that are. */
    VerdictPageData of(Published verdict, Instant at) {
        List<VerdictChange> changes = board.find(verdict.id()).map(this::changes).orElse(List.of());
        return story(verdict, at, changes, Optional.empty());
    }

    private List<VerdictChange> changes(BoardEntry entry) {
        return changes(past.chapters(entry));
    }

    private static List<VerdictChange> changes(List<Chapter> chapters) {
        return IntStream.range(0, chapters.size())
                .mapToObj(i -> VerdictChange.of(chapters.get(i), i == 0 ? null : chapters.get(i - 1).seen()))
                .toList();
    }

    private VerdictPageData story(Published verdict, Instant at, List<VerdictChange> changes, Optional<Long> duplicateOf) {
        return new VerdictPageData(verdict, at, changes, neighbors(verdict),
                JsonLd.write(ClaimReview.of(verdict, at, publisher)), duplicateOf);
    }

    private List<Neighbor> neighbors(Published verdict) {
        Map<UUID, Published> found = verdicts.of(verdict.links().stream().map(LinkView::caseId).toList()).stream()
                .map(Seen::verdict)
                .collect(Collectors.toMap(Published::id, Function.identity(), (one, same) -> one));
        return verdict.links().stream()
                .filter(link -> found.containsKey(link.caseId()))
                .map(link -> neighbor(link, found.get(link.caseId())))
                .toList();
    }

    private static Neighbor neighbor(LinkView link, Published other) {
        return new Neighbor(link.relation(), other.number(), other.claim().text(), other.claim().language(), PublicWord.of(other));
    }
}
