package org.docket.examiner;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which files a process may use, kept by the kernel: all that is not allowed is denied, whoever owns it. A restriction cannot be lifted, and holds for
 * the thread that asks for it and all that it starts from then on. Source: {@code landlock(7)}.
 */
final class LandlockRuleset {

    private static final int CREATE = 444;
    private static final int ADD_RULE = 445;
    private static final int RESTRICT = 446;
    private static final int VERSION_ONLY = 1;
    private static final int PATH_BENEATH = 1;

    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_FOLDER = 1 << 3;
    private static final long TRUNCATE = 1 << 14;
    private static final long OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE;
    private static final long READ = EXECUTE | READ_FILE | READ_FOLDER;
    private static final long REMOVE = 1 << 4 | 1 << 5;
    private static final long MAKE_FOLDER = 1 << 7;
    private static final long MAKE_FILE = 1 << 8;
    /** Neither links nor devices: the process that reads the folder next would follow them. */
    private static final long WRITE = READ_FILE | READ_FOLDER | WRITE_FILE | TRUNCATE | REMOVE | MAKE_FOLDER | MAKE_FILE;
    private static final long ALL_TCP = 3;
    private static final long ALL_SCOPES = 3;

    private final LinuxSystemCalls system;
    private final long handled;
    private final long descriptor;

    private LandlockRuleset(LinuxSystemCalls system, long handled, long descriptor) {
        this.system = system;
        this.handled = handled;
        this.descriptor = descriptor;
    }

    /** The version of the interface that this kernel has, from 1; 0 if it has none, or if it is off. */
    static int version(LinuxSystemCalls system) {
        return Math.max(0, (int) system.attempt(CREATE, 0, 0, VERSION_ONLY, 0));
    }

    /** A set without any rule, which denies everything that {@code version} knows of: files, and TCP and signals where it knows them. */
    static LandlockRuleset create(LinuxSystemCalls system, int version) throws IOException {
        MemorySegment attributes = system.allocate(3 * Long.BYTES);
        long handled = files(version);
        attributes.set(ValueLayout.JAVA_LONG, 0, handled);
        attributes.set(ValueLayout.JAVA_LONG, Long.BYTES, version >= 4 ? ALL_TCP : 0);
        attributes.set(ValueLayout.JAVA_LONG, 2 * Long.BYTES, version >= 6 ? ALL_SCOPES : 0);
        long size = version >= 6 ? 3 * Long.BYTES : version >= 4 ? 2 * Long.BYTES : Long.BYTES;
        return new LandlockRuleset(system, handled, system.require(CREATE, attributes.address(), size, 0, 0));
    }

    /** Allows reading, and running as code, of {@code path} and all below it; nothing if there is no such file. */
    LandlockRuleset read(Path path) throws IOException {
        return allow(path, READ);
    }

    /** Allows reading, making, writing and removing files and folders below {@code folder}. */
    LandlockRuleset write(Path folder) throws IOException {
        return allow(folder, WRITE);
    }

    /** From now on; there is no way back. */
    void enforce() throws IOException {
        system.require(RESTRICT, descriptor, 0, 0, 0);
    }

    private LandlockRuleset allow(Path path, long access) throws IOException {
        long named = system.name(path);
        if (named >= 0) {
            // Packed, as the kernel declares it: 8 bytes of rights, 4 of the descriptor
            MemorySegment rule = system.allocate(2 * Long.BYTES);
            rule.set(ValueLayout.JAVA_LONG, 0, handled & (Files.isDirectory(path) ? access : access & OF_FILES));
            rule.set(ValueLayout.JAVA_INT, Long.BYTES, (int) named);
            system.require(ADD_RULE, descriptor, PATH_BENEATH, rule.address(), 0);
        }
        return this;
    }

    /** Every right over files that a version has: 13 in the first, one more in versions 2, 3 and 5. */
    private static long files(int version) {
        int rights = 13 + (version >= 2 ? 1 : 0) + (version >= 3 ? 1 : 0) + (version >= 5 ? 1 : 0);
        return (1L << rights) - 1;
    }
}
