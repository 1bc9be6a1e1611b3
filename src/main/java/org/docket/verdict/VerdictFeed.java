package org.docket.verdict;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicStory.Chapter;
import org.docket.verdict.AtomFeed.Entry;
import org.docket.verdict.AtomFeed.Head;
import org.docket.verdict.AtomFeed.Link;

/** Verdicts as an Atom feed. */
final class VerdictFeed {

    static final String ADDRESS = "/feeds/verdicts.atom";

    private static final String BOARD = "/";

    private VerdictFeed() {}

    /** @param chapters the newest first; of one whose verdict was withdrawn the feed says nothing */
    static String write(List<Chapter> chapters, Publisher publisher) {
        List<Entry> entries = chapters.stream().flatMap(chapter -> entry(chapter, publisher)).toList();
        Instant updated = entries.stream().map(Entry::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        return AtomFeed.write(new Head(publisher.url() + ADDRESS, publisher.url() + BOARD, "Verdicts", updated, publisher.name()), entries);
    }

    private static Stream<Entry> entry(Chapter chapter, Publisher publisher) {
        return chapter.seen() instanceof Published seen ? Stream.of(entry(seen, chapter.at(), publisher)) : Stream.empty();
    }

    private static Entry entry(Published seen, Instant at, Publisher publisher) {
        return new Entry(seen.id(), PublicWord.title(seen) + ": " + seen.claim().text(), at, seen.publishedAt(), seen.summary(), null, List.of(
                new Link("alternate", publisher.page(seen), AtomFeed.PAGE),
                new Link("related", ClaimReview.address(seen, publisher), JsonLd.TYPE)), seen.topics());
    }
}
