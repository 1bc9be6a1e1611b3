package org.docket.search;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docket.platform.Problems;

/** How parameters of the Fact Check Tools API are read. An empty one is one that is not there, and one that cannot be is a 400. */
final class GoogleParameters {

    private static final int DEFAULT_PAGE = 10;
    private static final int LARGEST_PAGE = 200;
    private static final int LARGEST_OFFSET = 10_000;
    private static final int LONGEST_TOKEN = 6_000;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*");

    private GoogleParameters() {}

    /** The primary subtag: the region is ignored. */
    static Optional<String> language(String code) {
        return present(code).map(given -> {
            if (!LANGUAGE.matcher(given).matches()) {
                throw refused("languageCode", "languageCode is a BCP-47 code such as en-US.");
            }
            return Tongues.primary(given);
        });
    }

    static int size(String pageSize) {
        int asked = number("pageSize", pageSize, Integer.MAX_VALUE);
        return asked == 0 ? DEFAULT_PAGE : Math.min(asked, LARGEST_PAGE);
    }

    static int offset(String offset) {
        return number("offset", offset, LARGEST_OFFSET);
    }

    static Optional<String> token(String pageToken) {
        Optional<String> token = present(pageToken);
        if (token.filter(text -> text.length() > LONGEST_TOKEN).isPresent()) {
            throw refused("pageToken", "pageToken is not one that was given here.");
        }
        return token;
    }

    static int number(String name, String given, int most) {
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

    static Optional<String> present(String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    static HttpProblem refused(String name, String detail) {
        return Problems.parameter(name, detail);
    }
}
