package org.docket.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.docket.search.IndexAnswer.Hit;
import org.docket.search.WordQuery.Strictness;

/** An index in memory, and questions to it. Claims are known by their numbers. */
final class Claims implements AutoCloseable {

    /** Whatever else the machine does meanwhile. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    final ClaimIndex index;

    Claims() throws Exception {
        this(PATIENCE);
    }

    Claims(Duration patience) throws Exception {
        index = new ClaimIndex(new ByteBuffersDirectory(), patience);
    }

    static Claims of(String... texts) throws Exception {
        var claims = new Claims();
        for (int i = 0; i < texts.length; i++) {
            claims.put(i + 1, "en", texts[i]);
        }
        return claims;
    }

    void put(long number, String language, String text) {
        put(new ClaimText(new UUID(0, number), number, language, List.of(text), List.of(), List.of(), "", Map.of(), Instant.EPOCH, Instant.EPOCH));
    }

    void put(ClaimText claim) {
        index.put(List.of(claim));
        index.refresh();
    }

    static IndexQuestion asked(String typed, SearchOrder order, int limit, Optional<SearchCursor> after, Query... filters) {
        return new IndexQuestion(Optional.of(SearchWords.of(typed)), Strictness.ALL, false, Arrays.asList(filters), order, "bound", after, limit, List.of(), false);
    }

    IndexAnswer ask(String typed) {
        return index.answer(asked(typed, SearchOrder.RELEVANCE, 200, Optional.empty()));
    }

    List<Long> numbers(String typed) {
        return numbers(ask(typed).hits());
    }

    static List<Long> numbers(List<Hit> hits) {
        return hits.stream().map(hit -> hit.id().getLeastSignificantBits()).toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
