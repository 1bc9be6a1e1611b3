package org.docket.search.google;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.docket.search.PublisherSite;
import org.docket.search.SearchWords;

/** What a client of the Fact Check Tools API asks for. An empty parameter is one that is not there. */
public class GoogleQuery extends GooglePaging {

    private static final int LONGEST_QUERY = 1_000;

    @QueryParam("query")
    String query;

    @QueryParam("reviewPublisherSiteFilter")
    String reviewPublisherSiteFilter;

    @QueryParam("maxAgeDays")
    String maxAgeDays;

    /** Empty where a site was asked for alone; a 400 where nothing was. */
    Optional<SearchWords> wording() {
        Optional<String> typed = GoogleParameters.present(query);
        if (typed.isEmpty() && site().isEmpty()) {
            throw GoogleParameters.refused("query", "Request must contain query or reviewPublisherSiteFilter.");
        }
        if (typed.filter(text -> text.length() > LONGEST_QUERY).isPresent()) {
            throw GoogleParameters.refused("query", "query has at most " + LONGEST_QUERY + " characters.");
        }
        return typed.map(SearchWords::of).map(SearchWords::closed);
    }

    Optional<String> site() {
        return GoogleParameters.present(reviewPublisherSiteFilter).map(PublisherSite::of);
    }

    /** Empty for any age. */
    Optional<Integer> maxAge() {
        return Optional.of(GoogleParameters.number("maxAgeDays", maxAgeDays, Integer.MAX_VALUE)).filter(days -> days > 0);
    }

    /** All that decides what is found. */
    String bound() {
        return String.join("\n", "claims", query, language().orElse(""), site().orElse(""), String.valueOf(maxAge()));
    }
}
