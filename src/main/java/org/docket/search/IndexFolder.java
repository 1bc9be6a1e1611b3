package org.docket.search;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the indexes lie: in {@code search} below the data folder, which can be deleted whenever the program does not run. */
@ApplicationScoped
class IndexFolder {

    private final Path folder;

    IndexFolder(@ConfigProperty(name = "docket.data-dir") Path data) {
        this.folder = data.resolve("search");
    }

    /**
     * The index of this name: as it was, or empty where it is missing or damaged. Another process that has it is left alone.
     *
     * @param patience how long one search may take
     */
    ClaimIndex open(String name, Duration patience) throws IOException {
        for (int replica = 1;; replica++) {
            Path place = folder.resolve(replica == 1 ? name : name + '-' + replica);
            try {
                return open(place, patience);
            } catch (LockObtainFailedException e) {
                Log.infof("search index belongs to another process: folder=%s", place);
            }
        }
    }

    private static ClaimIndex open(Path place, Duration patience) throws IOException {
        Directory directory = FSDirectory.open(made(place));
        try {
            check(directory);
            return new ClaimIndex(directory, patience);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError | AssertionError e) {
            Log.warnf("search index is made anew: folder=%s cause=%s", place, e);
            for (String file : directory.listAll()) {
                Files.deleteIfExists(place.resolve(file));
            }
            return new ClaimIndex(directory, patience);
        }
    }

    /** A file where the folder belongs is none of ours. */
    private static Path made(Path place) throws IOException {
        if (Files.exists(place) && !Files.isDirectory(place)) {
            Files.delete(place);
        }
        return Files.createDirectories(place);
    }

    /** Every file against its checksum: opening it would look at parts of them only. */
    private static void check(Directory directory) throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            try (var check = new CheckIndex(directory)) {
                check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
                if (!check.checkIndex().clean) {
                    throw new IOException("it is damaged");
                }
            }
        }
    }
}
