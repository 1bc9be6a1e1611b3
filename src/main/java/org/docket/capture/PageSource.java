package org.docket.capture;

import java.time.Instant;
import org.docket.outbound.FetchResult;

/**
 * How a page was come by.
 *
 * @param url that was asked for
 * @param finalUrl that answered, after redirects
 * @param status that it answered with; null for what was not fetched
 * @param at when the answer was asked for
 * @param leftTls whether a redirect led from https to plain http
 */
record PageSource(String url, String finalUrl, Integer status, Instant at, boolean leftTls) {

    static PageSource of(String url, FetchResult fetchResult) {
        var answer = fetchResult.hops().getLast();
        return new PageSource(url, answer.target().uri().toString(), answer.status(), answer.at(), fetchResult.leftTls());
    }
}
