package org.docket.search.google;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import org.docket.http.Problems;

/** How parameters of the Fact Check Tools API are read. An empty one is one that is not there, and one that cannot be is a 400. */
final class GoogleParameters {

    private GoogleParameters() {}

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
