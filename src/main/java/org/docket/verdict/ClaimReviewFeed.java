package org.docket.verdict;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicStory.Chapter;
import org.docket.verdict.SchemaOrgThing.DataFeed;
import org.docket.verdict.SchemaOrgThing.DataFeedItem;

/** Verdicts as a feed of ClaimReviews (schema.org/DataFeed), which aggregators of fact checks take in. */
final class ClaimReviewFeed {

    static final String ADDRESS = "/feeds/claim-reviews.json";

    private ClaimReviewFeed() {}

    /** @param chapters the newest first; of one whose verdict was withdrawn the feed says nothing */
    static DataFeed of(List<Chapter> chapters, Publisher publisher) {
        List<DataFeedItem> items = chapters.stream().flatMap(chapter -> item(chapter, publisher)).toList();
        return of(items, items.stream().map(DataFeedItem::dateModified).max(Comparator.naturalOrder()).orElse(null), null, publisher);
    }

    /** All that there is at {@code position}, without the items. */
    static DataFeed head(Instant modified, long position, Publisher publisher) {
        return of(List.of(), modified, String.valueOf(position), publisher);
    }

    private static DataFeed of(List<DataFeedItem> items, Instant modified, String version, Publisher publisher) {
        String self = publisher.url() + ADDRESS;
        return new DataFeed(self, self, "Claim reviews by " + publisher.name(), modified, ClaimReview.newsroom(publisher), version, items);
    }

    /** Empty for what was withdrawn. */
    static Stream<DataFeedItem> item(Chapter chapter, Publisher publisher) {
        return chapter.seen() instanceof Published seen
                ? Stream.of(new DataFeedItem(seen.publishedAt(), chapter.at(), ClaimReview.of(seen, chapter.at(), publisher)))
                : Stream.empty();
    }
}
