package org.docket.survival;

/** How often a program is killed: a short form in the suite, a long one with {@code make kill}. */
final class Kills {

    /** Each kill takes a start, some seconds of work, and a look at all that there is. */
    static final int MANY = Integer.getInteger("docket.kills", 4);

    private Kills() {}

    static int some() {
        return Math.max(2, MANY / 4);
    }
}
