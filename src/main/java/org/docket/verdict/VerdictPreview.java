package org.docket.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.DecisionRequest;
import org.docket.casework.FieldChange;
import org.docket.casework.PublicCase;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicContext;
import org.docket.casework.PublicFold;
import org.docket.casework.PublicStories;
import org.docket.casework.PublicStory.Chapter;
import org.docket.http.Problems;

/** What the public would see of a case, made as everything is that it sees: of the log alone. */
@ApplicationScoped
public class VerdictPreview {

    private final VerdictBoard board;
    private final PublicStories stories;
    private final PublicVersions publicVersions;
    private final StoryReader pages;
    private final Clock clock;

    VerdictPreview(VerdictBoard board, PublicStories stories, PublicVersions publicVersions, StoryReader pages, Clock clock) {
        this.board = board;
        this.stories = stories;
        this.publicVersions = publicVersions;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A verdict before and after something that is proposed.
     *
     * @param now what readers see now; empty for a case that is not public
     * @param then what readers would see; empty if the case would not be public
     * @param changes what would differ; without {@code now} all that readers would see, without {@code then} nothing
     */
    public record PublicDifference(Optional<Published> now, Optional<Published> then, List<FieldChange> changes) {}

    /** The case as it would be read if it were published like that now; 503 while the board has not read all that it rests on. */
    public Published of(UUID id, DecisionRequest.ToPublish wish) {
        return supposing(id, wish).orElseThrow(Problems::busy);
    }

    /** What readers see of the case now, and what they would see if {@code wish} were carried out; 503 as above. */
    public PublicDifference compare(UUID id, DecisionRequest decisionRequest) {
        Optional<Published> now = board.find(id).map(entry -> publicVersions.of(List.of(entry))).stream().flatMap(List::stream)
                .map(Chapter::seen).flatMap(seen -> published(seen).stream()).findFirst();
        Optional<Published> then = supposing(id, decisionRequest);
        return new PublicDifference(now, then, then.map(after -> FieldChange.between(now.orElse(null), after)).orElse(List.of()));
    }

    /** All that the page of the verdict would say; empty if the case would not be public; 503 as above. */
    public Optional<VerdictPageData> story(UUID id, DecisionRequest decisionRequest) {
        return supposing(id, decisionRequest).map(then -> pages.of(then, clock.instant()));
    }

    private Optional<Published> supposing(UUID id, DecisionRequest decisionRequest) {
        PublicContext around = board.surroundings();
        long position = board.read();
        PublicFold fold = stories.latest(id);
        if (!fold.isBegun() || !around.sources().knows(fold.sources(), position)) {
            throw Problems.busy();
        }
        return fold.supposing(decisionRequest, clock.instant(), around, position).flatMap(VerdictPreview::published);
    }

    private static Optional<Published> published(PublicCase seen) {
        return seen instanceof Published verdict ? Optional.of(verdict) : Optional.empty();
    }
}
