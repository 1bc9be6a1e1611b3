package org.docket.casework;

import org.docket.http.Problems;
import org.docket.platform.Texts;

/** The query parameter {@code reason} of requests without a body. */
final class ReasonParameter {

    private static final int LONGEST = 4_000;

    private ReasonParameter() {}

    /** Null where it is absent or blank. 400 for a text that is too long, or that holds characters nobody sees. */
    static String read(String given) {
        String reason = Texts.given(given);
        if (reason != null && (reason.codePointCount(0, reason.length()) > LONGEST || Texts.refused(reason).isPresent())) {
            throw Problems.parameter("reason", "reason is a text of at most " + LONGEST + " characters.");
        }
        return reason;
    }
}
