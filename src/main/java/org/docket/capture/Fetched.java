package org.docket.capture;

import org.docket.platform.NoAnswer;

/** What came of asking for a page. */
sealed interface Fetched {

    /** It answered, with whatever status. */
    record Answered(CapturedPage page) implements Fetched {}

    /** There is nothing to keep. */
    record Nothing(NoAnswer why) implements Fetched {}
}
