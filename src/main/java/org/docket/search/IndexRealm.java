package org.docket.search;

import java.util.Locale;

/** What there is to be found, each in an index of its own: nothing of the one is ever found in the other. */
public enum IndexRealm {
    /** What the public sees. */
    VERDICTS,
    /** What the desk has, public or not. */
    CASES;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
