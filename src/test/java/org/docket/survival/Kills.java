package org.docket.survival;

/** How often a program is killed: a short form in the suite, and a long form with {@code make kill}, which sets {@code docket.kills}. */
final class Kills {

    static final boolean ARE_MANY = Integer.getInteger("docket.kills") != null;

    /** Kills of the program that runs every workload. */
    static final int ON_H2 = Integer.getInteger("docket.kills", 2);
    /** After how many kills the long form compares the index with a new one, and how often beside the last comparison. */
    static final int BEFORE_EACH_COMPARISON = 2;
    static final int COMPARISONS = ARE_MANY ? (ON_H2 - 1) / BEFORE_EACH_COMPARISON : 0;

    /** Kills of the program on PostgreSQL. */
    static final int ON_POSTGRESQL = ARE_MANY ? Math.max(2, ON_H2 / 2) : 1;
    /** Deaths of the database's postmaster. */
    static final int OF_THE_POSTMASTER = ARE_MANY ? Math.max(3, ON_H2 / 4) : 1;

    private Kills() {}

    /** How much each workload does before a kill; the long form waits for four times as much. */
    static int share(int inTheShortForm) {
        return ARE_MANY ? 4 * inTheShortForm : inTheShortForm;
    }
}
