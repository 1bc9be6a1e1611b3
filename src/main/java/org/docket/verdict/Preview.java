package org.docket.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.docket.casework.PublicCase;
import org.docket.casework.PublicStories;
import org.docket.casework.Surroundings;
import org.docket.casework.Wish;
import org.docket.platform.Problems;

/** What the public would see of a case, made as everything is that it sees: of the log alone. */
@ApplicationScoped
public class Preview {

    private final VerdictBoard board;
    private final PublicStories stories;
    private final Clock clock;

    Preview(VerdictBoard board, PublicStories stories, Clock clock) {
        this.board = board;
        this.stories = stories;
        this.clock = clock;
    }

    /** The case as it would be read if it were published like that now; 503 while the board has not read all that it rests on. */
    public PublicCase.Published of(UUID id, Wish.ToPublish wish) {
        Surroundings around = board.surroundings();
        long position = board.read();
        var fold = stories.latest(id);
        if (!around.sources().knows(fold.sources(), position)) {
            throw Problems.busy();
        }
        return fold.supposing(wish, clock.instant(), around, position)
                .filter(PublicCase.Published.class::isInstance)
                .map(PublicCase.Published.class::cast)
                .orElseThrow(Problems::busy);
    }
}
