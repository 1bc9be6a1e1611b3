package org.docket.examiner;

import java.io.File;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Takes from this process what the examination of a file does not need: other files (the database, the files of other cases, secrets), the network,
 * other programs and processes. What holds depends on the system.
 */
enum ProcessSandbox {

    /** Files and system calls are restricted: Linux 5.13 or newer with Landlock. */
    FILES_AND_CALLS,
    /** Files are restricted, system calls are not: something around this process forbids filters. */
    FILES,
    /** System calls are restricted, files are not: Linux without Landlock. */
    CALLS,
    /** Nothing is: no Linux, or a processor whose system calls are not known. */
    NONE;

    /** Libraries, their configuration, fonts, time zones and randomness. */
    private static final List<String> OF_THE_SYSTEM = List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/etc/fonts",
            "/usr/share/fonts", "/usr/share/zoneinfo", "/etc/localtime", "/etc/timezone", "/dev/random", "/dev/urandom", "/dev/null");

    /**
     * Restricts files for the calling thread and all that it starts, and system calls for all threads. Irrevocable.
     *
     * @param file may be read
     * @param folder may be written
     */
    static ProcessSandbox enter(Path file, Path folder) {
        Optional<MachineArchitecture> machine = MachineArchitecture.present();
        if (machine.isEmpty()) {
            return NONE;
        }
        try (var arena = Arena.ofConfined()) {
            var system = new LinuxSystemCalls(arena, machine.get());
            system.giveUpNewPrivileges();
            boolean files = restrictsFiles(system, file, folder);
            return of(files, restrictsCalls(system, machine.get()));
        } catch (IOException e) {
            return NONE;
        }
    }

    private static ProcessSandbox of(boolean files, boolean calls) {
        if (files) {
            return calls ? FILES_AND_CALLS : FILES;
        }
        return calls ? CALLS : NONE;
    }

    private static boolean restrictsFiles(LinuxSystemCalls system, Path file, Path folder) {
        int version = LandlockRuleset.version(system);
        if (version == 0) {
            return false;
        }
        try {
            LandlockRuleset rules = LandlockRuleset.create(system, version).read(file).write(folder).read(Path.of(System.getProperty("java.home")));
            for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
                rules.read(Path.of(part));
            }
            for (String readable : OF_THE_SYSTEM) {
                rules.read(Path.of(readable));
            }
            rules.enforce();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean restrictsCalls(LinuxSystemCalls system, MachineArchitecture machine) {
        try {
            new SystemCallFilter(machine).enforce(system);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
