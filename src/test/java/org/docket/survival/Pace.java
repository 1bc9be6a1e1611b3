package org.docket.survival;

/** Holds a client back between two of its writes. */
@FunctionalInterface
interface Pace {

    /** Returns when the client may continue. */
    void keep() throws InterruptedException;
}
