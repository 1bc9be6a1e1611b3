package org.docket.capture;

import org.docket.outbound.FetchFailure;

/** What came of asking for a page. */
sealed interface FetchedPage {

    /** It answered, with whatever status. */
    record Answered(CapturedPage page) implements FetchedPage {}

    /** There is nothing to keep. */
    record Nothing(FetchFailure why) implements FetchedPage {}
}
