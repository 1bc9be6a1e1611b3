package org.docket.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file system needs to be told, and asked, so that a file is there after the power failed. */
public final class Disk {

    private Disk() {}

    /** The folder, made with those above it where it was not there, and kept. */
    public static Path made(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path above = folder.toAbsolutePath().getParent();
            made(above);
            Files.createDirectories(folder);
            sync(above);
        }
        return folder;
    }

    /** That a file has a name is written into its folder, which has to be on the disk too. Windows does that by itself. */
    public static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }

    public static long free(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return store.getUsableSpace();
    }

    /** Whether a write failed because there is no room: the system says so in words alone. */
    public static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof IOException && (said.contains("no space left") || said.contains("quota exceeded"))) {
                return true;
            }
        }
        return false;
    }
}
