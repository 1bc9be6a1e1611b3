package org.docket.examiner;

import java.util.Locale;

/** Who waits for whom before a file is examined: files of different queues never wait for each other. */
public enum ExaminationQueue {

    /** Files that were attached to items of evidence. */
    EVIDENCE,
    /** Pictures that people of the desk and partners search exhibits with. */
    DESK_SEARCH,
    /** Pictures that anybody searches published verdicts with. */
    PUBLIC_SEARCH;

    /** The work as metrics name it, such as {@code examiner-desk-search}; plain {@code examiner} for evidence. */
    public String text() {
        return this == EVIDENCE ? "examiner" : "examiner-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
