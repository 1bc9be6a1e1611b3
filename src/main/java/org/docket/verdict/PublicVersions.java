package org.docket.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.PublicStories;
import org.docket.casework.PublicStory;
import org.docket.casework.PublicStory.Chapter;

/** What lies behind entries of the board, read from the log. */
@ApplicationScoped
class PublicVersions {

    private final PublicStories stories;
    private final VerdictBoard board;

    PublicVersions(PublicStories stories, VerdictBoard board) {
        this.stories = stories;
        this.board = board;
    }

    /** The last chapter of each, in their order: one statement for all. */
    List<Chapter> of(List<BoardEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        long upTo = entries.stream().mapToLong(BoardEntry::position).reduce(board.read(), Math::max);
        Map<UUID, PublicStory> found = stories.of(entries.stream().map(BoardEntry::id).toList(), board.surroundings(), upTo);
        return entries.stream().map(entry -> found.get(entry.id())).map(PublicStory::last).flatMap(Optional::stream).toList();
    }
}
