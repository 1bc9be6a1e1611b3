package org.docket.exhibit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file system in memory. A child process mounts it and unmounts it once its input ends, which is when this JVM ends, also by a kill:
 * a test run that is interrupted leaves no mount behind.
 */
final class SmallDisk {

    private static final String KEEPER = """
            trap '' INT TERM HUP
            umount -l "$1" 2>/dev/null
            mount -t tmpfs -o size="$2" tmpfs "$1" 2>/dev/null && echo mounted || echo refused
            cat >/dev/null
            umount -l "$1" 2>/dev/null
            """;

    private SmallDisk() {}

    /**
     * Mounts one at {@code folder}, empty, once in the life of this JVM; nothing happens where this user may not mount.
     *
     * @param size as {@code mount} takes it, such as {@code 4m}
     */
    static void mount(Path folder, String size) {
        // Not a field: a test profile is read by more than one class loader
        if (System.setProperty(SmallDisk.class.getName() + folder, size) != null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Process keeper = new ProcessBuilder("sh", "-c", KEEPER, "sh", folder.toString(), size).start();
            keeper.inputReader().readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void unmount(Path folder) {
        try {
            if (isMounted(folder)) {
                new ProcessBuilder("umount", "-l", folder.toString()).inheritIO().start().onExit().join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isMounted(Path folder) throws IOException {
        Path mounts = Path.of("/proc/mounts");
        return Files.isReadable(mounts) && Files.readString(mounts).contains(" " + folder + " tmpfs ");
    }
}
