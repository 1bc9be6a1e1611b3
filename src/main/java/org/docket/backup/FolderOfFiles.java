package org.docket.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Where files of evidence go, each under its hash, whole or not at all. What is there already is left alone. */
final class FolderOfFiles {

    private final Path folder;

    FolderOfFiles(Path folder) {
        this.folder = folder;
    }

    /** They are on the disk once this returns. */
    void bring(BackupFile backup) throws IOException, NotRestored {
        Set<Path> changed = new HashSet<>();
        for (Iterator<String> names = backup.files(); names.hasNext();) {
            String name = names.next();
            Path file = folder.resolve(name.substring(Archive.FILES.length()));
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                copy(backup, name, file);
                changed.add(file.getParent());
            }
        }
        for (Path made : changed) {
            try (var channel = FileChannel.open(made, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void copy(BackupFile backup, String name, Path file) throws IOException, NotRestored {
        Path part = Files.createTempFile(file.getParent(), "restoring", ".part");
        try {
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE); OutputStream out = Channels.newOutputStream(channel)) {
                backup.copy(name, out);
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
