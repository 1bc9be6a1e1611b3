package org.docket.outbound;

import java.util.List;
import java.util.Optional;

/**
 * A request to the outside that followed redirects.
 *
 * @param hops what was answered on the way, in order; the last of them is the answer, unless there is none
 * @param failure why there is no answer in the end
 */
public record FetchResult(List<OutboundExchange> hops, Optional<FetchFailure> failure) {

    public FetchResult {
        hops = List.copyOf(hops);
        if (hops.isEmpty() && failure.isEmpty()) {
            throw new IllegalArgumentException("neither an answer nor a failure");
        }
    }

    /** Whether it was sent on from https to plain http. */
    public boolean leftTls() {
        boolean within = false;
        for (OutboundExchange hop : hops) {
            if (within && !hop.target().isTls()) {
                return true;
            }
            within |= hop.target().isTls();
        }
        return false;
    }
}
