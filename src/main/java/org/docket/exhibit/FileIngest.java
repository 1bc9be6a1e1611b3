package org.docket.exhibit;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.exhibit.Exhibits.Added;
import org.docket.exhibit.store.BlockSums;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.FileName;
import org.docket.exhibit.store.FileOrigin;
import org.docket.exhibit.store.FilesSettings;
import org.docket.exhibit.store.IncomingFile;
import org.docket.exhibit.store.IncomingFolder;
import org.docket.exhibit.store.MeasuredContent;
import org.docket.log.Author;
import org.hibernate.exception.ConstraintViolationException;

/** The way in for files: measured, on the disk, found to be what is taken, in the store, and then in the database. */
@ApplicationScoped
public class FileIngest {

    private static final int ATTEMPTS = 3;

    private final IncomingFolder incoming;
    private final FileTypes types;
    private final ContentStore store;
    private final Exhibits exhibits;
    private final FilesSettings settings;

    FileIngest(IncomingFolder incoming, FileTypes types, ContentStore store, Exhibits exhibits, FilesSettings settings) {
        this.incoming = incoming;
        this.types = types;
        this.store = store;
        this.exhibits = exhibits;
        this.settings = settings;
    }

    /**
     * A file as whoever brings it describes it.
     *
     * @param name as given; what a name may not hold is left out of it
     * @param derivedFrom the exhibit that it was made from; null exactly where the role is of what is not made
     */
    public record Brought(String name, ExhibitRole role, UUID derivedFrom, FileOrigin origin) {}

    /**
     * Adds what the program itself made or fetched to an item of evidence. Blocks. The stream is read to its end; at most the largest file
     * that is taken, and never whole in memory.
     */
    public Added bring(UUID caseId, UUID evidenceId, InputStream bytes, Brought brought, Author by) throws IOException {
        try (IncomingFile file = incoming.begin()) {
            byte[] part = new byte[BlockSums.BLOCK / 4];
            long left = settings.largest().asLongValue();
            for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
                left -= read;
                if (left < 0) {
                    throw new FileRefusal(FileRefusal.Why.TOO_LARGE);
                }
                file.write(ByteBuffer.wrap(part, 0, read));
            }
            MeasuredContent measured = file.finish();
            Description description = keep(file.path(), measured, brought);
            return again(() -> exhibits.add(caseId, evidenceId, measured, description, by));
        }
    }

    /** The same for a file, which is copied. */
    public Added bring(UUID caseId, UUID evidenceId, Path file, Brought brought, Author by) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return bring(caseId, evidenceId, bytes, brought, by);
        }
    }

    /**
     * Puts a file into the store, once it is one that is taken; what the program made itself is whatever it is. It is not an exhibit yet.
     *
     * @param file on the disk, finished and synced; used up
     * @return what it is
     */
    public Description keep(Path file, MeasuredContent measured, Brought brought) throws IOException {
        if (measured.size() == 0) {
            throw new FileRefusal(FileRefusal.Why.EMPTY);
        }
        var name = new FileName(brought.name());
        String type = types.of(file, name);
        if (brought.role() == ExhibitRole.ORIGINAL && !types.isTaken(type)) {
            throw new FileRefusal(FileRefusal.Why.TYPE_NOT_TAKEN, Map.of("mediaType", type));
        }
        store.put(measured.sha256(), file);
        return new Description(name, type, brought.role(), brought.derivedFrom(), brought.origin());
    }

    /** Two who bring the same new content at the same time: one waits, is refused by the database, and then finds it there. */
    public static <T> T again(Supplier<T> write) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return write.get();
            } catch (ConstraintViolationException e) {
                Log.debugf("written at the same time, tried again: constraint=%s", e.getConstraintName());
            }
        }
        return write.get();
    }
}
