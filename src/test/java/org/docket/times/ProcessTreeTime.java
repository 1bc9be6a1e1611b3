package org.docket.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of this process and of the processes below it, those that have ended included. Zero where there is no {@code /proc}. */
final class ProcessTreeTime {

    private static final long NANOS_PER_TICK = 10_000_000;
    /** The fields utime, stime, cutime and cstime of proc(5), counted after the name of the program. */
    private static final int FIRST_FIELD = 11;
    private static final int FIELDS = 4;

    private ProcessTreeTime() {}

    /** Nanoseconds of user and system time, in steps of 10 milliseconds. */
    static long nanos() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants()).mapToLong(process -> ticks(process.pid())).sum() * NANOS_PER_TICK;
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = FIRST_FIELD; field < FIRST_FIELD + FIELDS; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks;
        } catch (IOException e) {
            return 0;
        }
    }
}
