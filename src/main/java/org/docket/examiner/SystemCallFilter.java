package org.docket.examiner;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * System calls that are refused with EPERM in all threads of this process, for good: network, other programs, other processes. A filter is a program
 * of the kernel's packet filter. Source: {@code seccomp(2)}, {@code linux/bpf_common.h}.
 */
final class SystemCallFilter {

    private static final int SET_FILTER = 1;
    private static final int IN_ALL_THREADS = 1;
    private static final short LOAD_WORD = 0x20;
    private static final short JUMP_IF_EQUAL = 0x15;
    private static final short JUMP_IF_AT_LEAST = 0x35;
    private static final short RETURN = 0x06;
    private static final int ALLOW = 0x7fff0000;
    private static final int REFUSE = 0x00050001;
    /** Where a call's number and its architecture are in what a filter sees. */
    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    /** Calls of a second table of numbers that x86-64 has (x32). */
    private static final int SECOND_TABLE = 0x40000000;
    private static final int INSTRUCTION_BYTES = 8;

    private final MachineArchitecture machine;

    SystemCallFilter(MachineArchitecture machine) {
        this.machine = machine;
    }

    /** Needs {@link LinuxSystemCalls#giveUpNewPrivileges} first. */
    void enforce(LinuxSystemCalls system) throws IOException {
        List<Instruction> program = program();
        MemorySegment instructions = system.allocate((long) program.size() * INSTRUCTION_BYTES);
        for (int i = 0; i < program.size(); i++) {
            program.get(i).write(instructions.asSlice((long) i * INSTRUCTION_BYTES, INSTRUCTION_BYTES));
        }
        MemorySegment described = system.allocate(2 * Long.BYTES);
        described.set(ValueLayout.JAVA_SHORT, 0, (short) program.size());
        described.set(ValueLayout.JAVA_LONG, Long.BYTES, instructions.address());
        system.require(machine.secureComputing(), SET_FILTER, IN_ALL_THREADS, described.address(), 0);
    }

    private List<Instruction> program() {
        var program = new ArrayList<Instruction>();
        int calls = machine.denied().size();
        program.add(new Instruction(LOAD_WORD, 0, 0, ARCHITECTURE));
        program.add(new Instruction(JUMP_IF_EQUAL, 0, calls + 3, machine.auditName()));
        program.add(new Instruction(LOAD_WORD, 0, 0, NUMBER));
        program.add(new Instruction(JUMP_IF_AT_LEAST, calls + 1, 0, SECOND_TABLE));
        for (int i = 0; i < calls; i++) {
            program.add(new Instruction(JUMP_IF_EQUAL, calls - i, 0, machine.denied().get(i)));
        }
        program.add(new Instruction(RETURN, 0, 0, ALLOW));
        program.add(new Instruction(RETURN, 0, 0, REFUSE));
        return program;
    }

    /** @param ifTrue how many instructions are skipped if the comparison holds, {@code ifFalse} if not */
    private record Instruction(short code, int ifTrue, int ifFalse, int value) {

        void write(MemorySegment to) {
            to.set(ValueLayout.JAVA_SHORT, 0, code);
            to.set(ValueLayout.JAVA_BYTE, 2, (byte) ifTrue);
            to.set(ValueLayout.JAVA_BYTE, 3, (byte) ifFalse);
            to.set(ValueLayout.JAVA_INT, 4, value);
        }
    }
}
