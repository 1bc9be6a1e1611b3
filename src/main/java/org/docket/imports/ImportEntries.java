package org.docket.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.docket.http.InputError;

/** The records of a body, one after the other. */
interface ImportEntries extends Closeable {

    /**
     * The next; empty at the end.
     *
     * @throws Broken where nothing that comes later can be read
     */
    Optional<ImportEntry> next() throws IOException;

    /** Refuses the record that {@link #next} threw at, so that it goes on with the one after it; empty if that was settled before. */
    Optional<ImportEntry> unread(List<InputError> errors);

    /** A body that is not what it begins as. */
    final class Broken extends IOException {

        private final long line;

        Broken(long line, String detail) {
            super(detail);
            this.line = line;
        }

        long line() {
            return line;
        }
    }
}
