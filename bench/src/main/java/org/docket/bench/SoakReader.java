package org.docket.bench;

/** Somebody who wants to know of every change, in a way of their own. */
interface SoakReader {

    Told told();

    /** Reads on, for a moment. */
    void read() throws Exception;

    /** How it reads, for people. */
    String way();
}
