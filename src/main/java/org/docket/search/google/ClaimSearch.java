package org.docket.search.google;

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
import org.docket.search.AllowedNumbersQuery;
import org.docket.search.ClaimText;
import org.docket.search.IndexAnswer.Hit;
import org.docket.search.IndexQuestion;
import org.docket.search.IndexRealm;
import org.docket.search.MeasuredSearch;
import org.docket.search.PublisherSite;
import org.docket.search.QuestionDigest;
import org.docket.search.SearchCursor;
import org.docket.search.SearchOrder;
import org.docket.search.SearchWords;
import org.docket.search.WordQuery.Strictness;
import org.docket.verdict.PublicAnswerReader;
import org.docket.verdict.PublicVerdicts;
import org.docket.verdict.PublicVerdicts.Seen;
import org.docket.verdict.Publisher;
import org.docket.verdict.ReadyAnswer;

/** Answers clients of the Fact Check Tools API with our own verdicts, and what others found of the same claims. What most of the words are found in is found, the best first. */
@ApplicationScoped
class ClaimSearch {

    private final MeasuredSearch measuredSearch;
    private final PublicVerdicts verdicts;
    private final PublicAnswerReader reads;
    private final Publisher publisher;
    private final ObjectMapper json;
    private final Clock clock;

    ClaimSearch(MeasuredSearch measuredSearch, PublicVerdicts verdicts, PublicAnswerReader reads, Publisher publisher, ObjectMapper json, Clock clock) {
        this.measuredSearch = measuredSearch;
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
        List<Hit> hits = measuredSearch.ask(IndexRealm.VERDICTS, asked(query, skipped + size + 1)).hits();
        List<Hit> left = hits.subList(Math.min(skipped, hits.size()), hits.size());
        List<Hit> shown = left.subList(0, Math.min(size, left.size()));
        List<Seen> found = verdicts.of(shown.stream().map(Hit::id).toList());
        var answer = new GoogleClaims(found.stream().map(seen -> GoogleClaims.of(seen, publisher, query.site())).toList(),
                left.size() > size ? shown.getLast().mark().token() : null);
        return reads.ready(Buffer.buffer(form.write(json.valueToTree(answer))), form.type(), modified(found)).alsoBy(GoogleForm.FIELD_MASK);
    }

    private IndexQuestion asked(GoogleQuery query, int limit) {
        Optional<SearchWords> wording = query.wording();
        String bound = QuestionDigest.of(query.bound());
        return new IndexQuestion(wording, Strictness.MOST, false, filters(query), wording.isPresent() ? SearchOrder.RELEVANCE : SearchOrder.NEWEST_NUMBER, bound,
                query.token().map(token -> SearchCursor.parse(token, bound)), limit, List.of(), false);
    }

    private List<Query> filters(GoogleQuery query) {
        var filters = new ArrayList<Query>(List.of(new AllowedNumbersQuery(verdicts.numbers())));
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
