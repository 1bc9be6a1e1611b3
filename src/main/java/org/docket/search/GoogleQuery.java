package org.docket.search;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docket.platform.Problems;

/** What a client of the Fact Check Tools API asks for. An empty parameter is one that is not there. */
public class GoogleQuery {

    private static final int DEFAULT_PAGE = 10;
    private static final int LARGEST_PAGE = 200;
    private static final int LARGEST_OFFSET = 10_000;
    private static final int LONGEST_QUERY = 1_000;
    private static final int LONGEST_TOKEN = 6_000;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*");
    private static final Pattern BEFORE_THE_SITE = Pattern.compile("^(https?://)?(www\\.)?");

    @QueryParam("query")
    String query;

    @QueryParam("languageCode")
    String languageCode;

    @QueryParam("reviewPublisherSiteFilter")
    String reviewPublisherSiteFilter;

    @QueryParam("maxAgeDays")
    String maxAgeDays;

    @QueryParam("pageSize")
    String pageSize;

    @QueryParam("pageToken")
    String pageToken;

    @QueryParam("offset")
    String offset;

    @QueryParam("key")
    String key;

    @QueryParam("quotaUser")
    String quotaUser;

    @QueryParam("$.xgafv")
    String errorFormat;

    /** Empty where a site was asked for alone; a 400 where nothing was. */
    Optional<Wording> wording() {
        Optional<String> typed = present(query);
        if (typed.isEmpty() && site().isEmpty()) {
            throw refused("query", "Request must contain query or reviewPublisherSiteFilter.");
        }
        if (typed.filter(text -> text.length() > LONGEST_QUERY).isPresent()) {
            throw refused("query", "query has at most " + LONGEST_QUERY + " characters.");
        }
        return typed.map(Wording::of).map(Wording::closed);
    }

    /** The primary subtag: the region is ignored. */
    Optional<String> language() {
        return present(languageCode).map(code -> {
            if (!LANGUAGE.matcher(code).matches()) {
                throw refused("languageCode", "languageCode is a BCP-47 code such as en-US.");
            }
            return Tongues.primary(code);
        });
    }

    Optional<String> site() {
        return present(reviewPublisherSiteFilter).map(GoogleQuery::site);
    }

    /** Empty for any age. */
    Optional<Integer> maxAge() {
        return Optional.of(number("maxAgeDays", maxAgeDays, Integer.MAX_VALUE)).filter(days -> days > 0);
    }

    int size() {
        int asked = number("pageSize", pageSize, Integer.MAX_VALUE);
        return asked == 0 ? DEFAULT_PAGE : Math.min(asked, LARGEST_PAGE);
    }

    Optional<String> token() {
        Optional<String> token = present(pageToken);
        if (token.filter(text -> text.length() > LONGEST_TOKEN).isPresent()) {
            throw refused("pageToken", "pageToken is not one that was given here.");
        }
        return token;
    }

    /** Considered where there is no token only. */
    int skipped() {
        return token().isPresent() ? 0 : number("offset", offset, LARGEST_OFFSET);
    }

    /** All that decides what is found. */
    String bound() {
        return String.join("\n", "claims", query, language().orElse(""), site().orElse(""), String.valueOf(maxAge()));
    }

    /** @param address of a site, perhaps with what stands before it */
    static String site(String address) {
        return BEFORE_THE_SITE.matcher(address.strip()).replaceFirst("").replaceAll("[/:].*$", "").toLowerCase(Locale.ROOT);
    }

    private static int number(String name, String given, int most) {
        try {
            int number = present(given).map(Integer::parseInt).orElse(0);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused like one that is out of bounds.
        }
        throw refused(name, name + " is a whole number from 0 to " + most + '.');
    }

    private static Optional<String> present(String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    static HttpProblem refused(String name, String detail) {
        return Problems.parameter(name, detail);
    }
}
