package org.docket.examiner;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;

/** System calls of Linux that Java has no API for, made through {@code syscall(2)} of the C library. */
final class LinuxSystemCalls {

    private static final int SET_NO_NEW_PRIVILEGES = 38;
    private static final int OPEN_PATH_CLOSE_ON_EXEC = 010000000 | 02000000;
    private static final Linker.Option ERROR_NUMBER = Linker.Option.captureCallState("errno");

    private final Arena arena;
    private final MethodHandle call;
    private final MemorySegment state;
    private final MachineArchitecture machine;

    /** @param arena owns the memory of all arguments, and outlives the last call */
    LinuxSystemCalls(Arena arena, MachineArchitecture machine) {
        Linker linker = Linker.nativeLinker();
        var signature = FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
        this.arena = arena;
        this.machine = machine;
        this.call = linker.downcallHandle(linker.defaultLookup().findOrThrow("syscall"), signature, ERROR_NUMBER, Linker.Option.firstVariadicArg(1));
        this.state = arena.allocate(Linker.Option.captureStateLayout());
    }

    /** Zeroed memory that lives as long as the arena. */
    MemorySegment allocate(long bytes) {
        return arena.allocate(bytes, Long.BYTES);
    }

    /** What the call returns; -1 if it failed. Arguments that a call does not have are ignored by it. */
    long attempt(long number, long first, long second, long third, long fourth) {
        try {
            return (long) call.invokeExact(state, number, first, second, third, fourth, 0L);
        } catch (Throwable e) {
            throw new IllegalStateException("system call " + number, e);
        }
    }

    /** The same; an error if it failed. */
    long require(long number, long first, long second, long third, long fourth) throws IOException {
        long answer = attempt(number, first, second, third, fourth);
        if (answer < 0) {
            throw new IOException("system call %d failed: errno=%d".formatted(number, errorNumber()));
        }
        return answer;
    }

    /** Gives up the right to gain privileges by starting another program, which unprivileged sandboxes require. */
    void giveUpNewPrivileges() throws IOException {
        require(machine.processControl(), SET_NO_NEW_PRIVILEGES, 1, 0, 0);
    }

    /** A file descriptor that names {@code path} and does not open it; -1 if there is no such file. */
    long name(Path path) {
        return attempt(machine.openAt(), -100, arena.allocateFrom(path.toString()).address(), OPEN_PATH_CLOSE_ON_EXEC, 0);
    }

    private int errorNumber() {
        return (int) Linker.Option.captureStateLayout().varHandle(java.lang.foreign.MemoryLayout.PathElement.groupElement("errno")).get(state, 0L);
    }
}
