package org.docket;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Who may read what this process writes: its own user alone. That is set once for the process, as its umask (POSIX), so it holds for files of
 * the database, of indexes and of child processes too, whoever creates them: 0600, folders 0700. Windows has no umask, and a folder of the
 * user there is the user's own.
 */
final class FileMode {

    private static final int OWNER_ONLY = 0077;

    private FileMode() {}

    /** Sets the umask. Call it before the first file is created. */
    static void restrict() {
        Optional<MemorySegment> umask = Linker.nativeLinker().defaultLookup().find("umask");
        umask.ifPresent(FileMode::call);
    }

    private static void call(MemorySegment umask) {
        try {
            int before = (int) Linker.nativeLinker().downcallHandle(umask, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                    .invokeExact(OWNER_ONLY);
            assert before >= 0;
        } catch (Throwable e) {
            throw new IllegalStateException("the umask cannot be set", e);
        }
    }

    /** Closes a folder that an earlier version left open to others. One that belongs to another user, such as a mounted volume, is left as it is. */
    static void close(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
