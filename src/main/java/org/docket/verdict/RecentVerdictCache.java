package org.docket.verdict;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.PublicStory.Chapter;

/** What was to be seen of verdicts that changed or were read lately, so that a story that is long is not read again for its last line. */
@Singleton
class RecentVerdictCache {

    private static final int MOST = 5_000;

    private final Cache<UUID, Chapter> chapters = Caffeine.newBuilder().maximumSize(MOST).build();

    void keep(Chapter chapter) {
        chapters.put(chapter.seen().id(), chapter);
    }

    /** As the board shows it; empty when it has to be read from the log. */
    Optional<Chapter> find(BoardEntry entry) {
        return Optional.ofNullable(chapters.getIfPresent(entry.id())).filter(found -> found.position() == entry.position());
    }
}
