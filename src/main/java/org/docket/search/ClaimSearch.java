package org.docket.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.docket.platform.Micros;
import org.docket.search.Answered.Hit;
import org.docket.search.WordQuery.Strictness;
import org.docket.verdict.PublicReads;
import org.docket.verdict.PublicVerdicts;
import org.docket.verdict.PublicVerdicts.Seen;
import org.docket.verdict.Publisher;
import org.docket.verdict.ReadyAnswer;

/** Answers clients of the Fact Check Tools API with our own verdicts, and what others found of the same claims. What most of the words are found in is found, the best first. */
@ApplicationScoped
class ClaimSearch {

    private final Searches searches;
    private final PublicVerdicts verdicts;
    private final PublicReads reads;
    private final Publisher publisher;
    private final ObjectMapper json;
    private final Clock clock;

    ClaimSearch(Searches searches, PublicVerdicts verdicts, PublicReads reads, Publisher publisher, ObjectMapper json, Clock clock) {
        this.searches = searches;
        this.verdicts = verdicts;
        this.reads = reads;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    ReadyAnswer page(GoogleQuery query, GoogleForm form) {
        form.check();
        int skipped = query.skipped();
        int size = query.size();
        List<Hit> hits = searches.ask(Realm.VERDICTS, asked(query, skipped + size + 1)).hits();
        List<Hit> left = hits.subList(Math.min(skipped, hits.size()), hits.size());
        List<Hit> shown = left.subList(0, Math.min(size, left.size()));
        List<Seen> found = verdicts.of(shown.stream().map(Hit::id).toList());
        var answer = new GoogleClaims(found.stream().map(seen -> GoogleClaims.of(seen, publisher, query.site())).toList(),
                left.size() > size ? shown.getLast().mark().token() : null);
        return reads.ready(Buffer.buffer(form.write(json.valueToTree(answer))), form.type(), modified(found)).alsoBy(GoogleForm.FIELD_MASK);
    }

    private Asked asked(GoogleQuery query, int limit) {
        Optional<Wording> wording = query.wording();
        String bound = Digest.of(query.bound());
        return new Asked(wording, Strictness.MOST, false, filters(query), wording.isPresent() ? Sorting.RELEVANCE : Sorting.NEWEST_NUMBER, bound,
                query.token().map(token -> Bookmark.parse(token, bound)), limit, List.of(), false);
    }

    private List<Query> filters(GoogleQuery query) {
        var filters = new ArrayList<Query>(List.of(new Among(verdicts.numbers())));
        query.language().ifPresent(language -> filters.add(new TermQuery(new Term(ClaimText.LANGUAGE, language))));
        query.site().filter(site -> !site.equals(PublisherSite.of(publisher.url())))
                .ifPresent(site -> filters.add(new TermQuery(new Term(ClaimText.SITE, site))));
        query.maxAge().ifPresent(days -> filters.add(LongField.newRangeQuery(ClaimText.NEWEST, oldest(days), Long.MAX_VALUE)));
        return filters;
    }

    private long oldest(int days) {
        return Micros.of(clock.instant().minus(Duration.ofDays(days)));
    }

    private static Instant modified(List<Seen> found) {
        return found.stream().map(Seen::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
