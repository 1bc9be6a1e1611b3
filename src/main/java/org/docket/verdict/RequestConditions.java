package org.docket.verdict;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.docket.http.Gzip;
import org.docket.http.HttpDate;

/** What a reader has already, and what form it takes: RFC 9110 sections 13.1 and 12.5.3. */
record RequestConditions(boolean known, boolean gzip) {

    static RequestConditions of(HttpServerRequest request, ReadyAnswer answer) {
        return new RequestConditions(isKnown(request, answer), answer.isWorthCompressing() && Gzip.isTaken(request));
    }

    private static boolean isKnown(HttpServerRequest request, ReadyAnswer answer) {
        String tags = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return names(tags, answer.tag(false)) || names(tags, answer.tag(true)) || tags.strip().equals("*");
        }
        String since = request.getHeader(HttpHeaders.IF_MODIFIED_SINCE);
        return since != null && isSince(since, answer);
    }

    /** Compared weakly, as it is for reading: a tag in quotes stands in the list, whatever stands before it. */
    private static boolean names(String tags, CharSequence tag) {
        return tags.contains(tag);
    }

    private static boolean isSince(String since, ReadyAnswer answer) {
        return HttpDate.parse(since).filter(at -> at.getEpochSecond() >= answer.modifiedSecond()).isPresent();
    }
}
