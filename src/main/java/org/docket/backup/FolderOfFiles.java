package org.docket.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Iterator;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.Sha256;

/** Where files of evidence go, each whole or not at all. What is there already is left alone. */
final class FolderOfFiles {

    private final Path folder;
    private final ContentStore store;

    FolderOfFiles(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.store = ContentStore.inFolder(folder, clock);
    }

    /** They are on the disk once this returns. */
    void bring(BackupFile backup) throws IOException, RestoreFailure {
        for (Iterator<String> names = backup.files(); names.hasNext();) {
            String name = names.next();
            var content = new Sha256(name.substring(name.lastIndexOf('/') + 1));
            if (store.find(content).isEmpty()) {
                copy(backup, name, content);
            }
        }
    }

    private void copy(BackupFile backup, String name, Sha256 content) throws IOException, RestoreFailure {
        Path part = Files.createTempFile(folder, "restoring", ".part");
        try {
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE); OutputStream out = Channels.newOutputStream(channel)) {
                backup.copy(name, out);
                channel.force(true);
            }
            store.put(content, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
