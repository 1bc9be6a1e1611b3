package org.docket.exhibit.store;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.docket.platform.Disk;
import org.docket.platform.Ids;

/**
 * Where files are until they are whole: beside the store, on the same disk. Each process has a folder of its own there, and holds a lock
 * in it that the system frees when the process dies; so a start removes what dead ones left, and nothing else.
 */
@Singleton
public class IncomingFolder {

    private static final String LOCK = "lock";

    private final Path all;
    private final Path own;
    private final Path resumable;
    private final Ids ids;
    /** Kept for the life of the process: a lock that is collected is given back. */
    private final FileLock held;

    IncomingFolder(FilesSettings settings, Ids ids) throws IOException {
        this.ids = ids;
        all = Disk.made(Path.of(settings.folder()).resolve("incoming"));
        resumable = Disk.made(Path.of(settings.folder()).resolve("uploads"));
        own = Files.createDirectories(all.resolve(ids.next().toString()));
        held = FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE).lock();
    }

    /** A new file, removed by whoever made it unless it was put into the store. */
    public IncomingFile begin() throws IOException {
        return IncomingFile.create(fresh());
    }

    /** A place of this process where nothing is yet. */
    Path fresh() {
        return own.resolve(ids.next().toString());
    }

    /** A second name of a whole file, or a copy where the disk knows no second names. */
    public IncomingFile link(Path file) throws IOException {
        Path path = own.resolve(ids.next().toString());
        try {
            Files.createLink(path, file);
        } catch (UnsupportedOperationException e) {
            Files.copy(file, path);
        }
        return IncomingFile.whole(path);
    }

    /** Where uploads are that may go on in another process. */
    public Path resumable() {
        return resumable;
    }

    public long free() throws IOException {
        return Disk.free(own);
    }

    void sweep(@Observes StartupEvent event) throws IOException {
        try (var folders = Files.list(all)) {
            for (Path folder : folders.filter(Files::isDirectory).filter(found -> !found.equals(own)).toList()) {
                if (isAbandoned(folder)) {
                    remove(folder);
                }
            }
        }
    }

    /** What cannot be removed now is removed by the next start. */
    void leave(@Observes ShutdownEvent event) {
        try {
            held.channel().close();
            remove(own);
        } catch (IOException | UncheckedIOException e) {
            Log.warnf("unfinished files not removed: folder=%s cause=%s", own, e.getMessage());
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            List<Path> found = tree.sorted(Comparator.reverseOrder()).toList();
            Log.debugf("unfinished files removed: folder=%s count=%d", folder, found.size());
            found.forEach(IncomingFolder::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
