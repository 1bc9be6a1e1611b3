package org.docket.verdict;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Answers that were made for one address, kept for the next who asks there: as long as nothing has changed on the board, or
 * nothing of the verdicts that it is about.
 */
@Singleton
class ReadyPages {

    private static final int SHARE = 4;
    private static final int LONGEST_ADDRESS = 500;

    /** A position that readers went on from is never asked about again. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private final VerdictBoard board;
    private final Cache<String, ReadyPage> pages;

    ReadyPages(VerdictBoard board, BoardSettings settings) {
        this.board = board;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(settings.memory().asLongValue() / SHARE)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .weigher((String address, ReadyPage page) -> 2 * address.length() + page.answer().size())
                .build();
    }

    /** @param about the verdicts, with their positions; none for a page that every change may change */
    private record ReadyPage(ReadyAnswer answer, List<BoardEntry> about, long shown) {}

    /** Empty when it has to be made. */
    Optional<ReadyAnswer> find(String address) {
        ReadyPage found = pages.getIfPresent(address);
        return found != null && isCurrent(found) ? Optional.of(found.answer()) : Optional.empty();
    }

    /** @param shown what the board showed before the answer was made */
    void keep(String address, ReadyAnswer answer, List<BoardEntry> about, long shown) {
        if (address.length() <= LONGEST_ADDRESS) {
            pages.put(address, new ReadyPage(answer, about, shown));
        }
    }

    private boolean isCurrent(ReadyPage page) {
        return page.about().isEmpty() ? page.shown() == board.shown() : page.about().stream().allMatch(this::isAsItWas);
    }

    private boolean isAsItWas(BoardEntry entry) {
        return board.find(entry.id()).filter(now -> now.position() == entry.position()).isPresent();
    }
}
