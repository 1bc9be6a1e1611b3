package org.docket.exports;

import java.io.IOException;
import java.io.OutputStream;

/** Something that is being exported, as it is at one position of the log or later. */
interface Export extends AutoCloseable {

    /** Where whoever has the export goes on: all that it does not show happened later. */
    long position();

    /** Writes all of it; returns how many things it told of. */
    long write(OutputStream out) throws IOException;

    @Override
    default void close() {}
}
