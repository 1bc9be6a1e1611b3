package org.docket.platform;

import java.util.stream.IntStream;

/** How often a test tries what chance or timing decides: a part of it in the suite, all of it with {@code make proof}. */
public final class Effort {

    private static final boolean ALL = Boolean.getBoolean("docket.proof");
    private static final int PART = 5;

    private Effort() {}

    /** A fifth of {@code all}, rounded up, unless all of it is asked for. */
    public static int of(int all) {
        return ALL ? all : (all + PART - 1) / PART;
    }

    /** {@code part} of {@code all}, unless all of it is asked for. */
    public static int of(int all, int part) {
        return ALL ? all : part;
    }

    /** The numbers of that many runs. */
    public static IntStream runs(int all) {
        return IntStream.range(0, of(all));
    }
}
