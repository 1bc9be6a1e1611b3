package org.docket.log;

import org.docket.platform.ConflictRetry;

/** Where a reader of the log keeps how far it has come. */
sealed interface ReaderPlace {

    long load();

    void save(long position);

    /** In the database, so that a reader that died resumes where it was. */
    record Kept(ReaderCursors cursors, String reader) implements ReaderPlace {

        @Override
        public long load() {
            return cursors.position(reader);
        }

        @Override
        public void save(long position) {
            ConflictRetry.run(() -> cursors.save(reader, position));
        }
    }

    /** With the reader itself, which says where it stopped whenever it starts. */
    record Told(long position) implements ReaderPlace {

        @Override
        public long load() {
            return position;
        }

        @Override
        public void save(long position) {
            // The reader knows.
        }
    }
}
