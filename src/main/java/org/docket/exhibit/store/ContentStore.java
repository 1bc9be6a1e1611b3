package org.docket.exhibit.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where contents are kept, each under its SHA-256. It knows nothing of cases: what belongs to which item is in the database, and whether
 * the bytes are still those that came in is checked by whoever reads.
 */
public sealed interface ContentStore permits FolderStore, BucketStore {

    /** One that keeps them in {@code folder}, which is made where it is not there. */
    static ContentStore inFolder(Path folder, Clock clock) throws IOException {
        return new FolderStore(folder, clock);
    }

    /** A content that is kept. */
    record Kept(Sha256 sha256, long size, Instant at) {}

    /**
     * Keeps a finished file, whose bytes are on the disk, for good: once this returns, the content survives whatever happens. The file is
     * used up, also when the content was there before; then it counts as kept now.
     *
     * @param file on the disk of {@link IncomingFolder}
     */
    void put(Sha256 sha256, Path file) throws IOException;

    /** When it was put last, and how large it is; empty where it is not there. */
    Optional<Kept> find(Sha256 sha256) throws IOException;

    /** {@code length} bytes from {@code from} on, or fewer where the content is shorter than it should be. */
    InputStream open(Sha256 sha256, long from, long length) throws IOException;

    /** The file that holds it, where it is one on this machine; so it can be sent without being read. */
    Optional<Path> file(Sha256 sha256);

    /** All that is kept, in no order; closed by whoever asks. */
    Stream<Kept> list() throws IOException;

    /** For the sweep alone. Nothing happens where it is not there. */
    void delete(Sha256 sha256) throws IOException;
}
