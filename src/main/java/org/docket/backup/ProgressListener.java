package org.docket.backup;

/** Whoever wants to know how far something is. */
public interface ProgressListener {

    /** So many bytes of so many, each of the backup counted once for every time that it is read. */
    void on(long done, long all);
}
