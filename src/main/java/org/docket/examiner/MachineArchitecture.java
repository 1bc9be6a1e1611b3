package org.docket.examiner;

import java.util.List;
import java.util.Optional;

/**
 * The numbers of system calls, which depend on the processor. Source: {@code arch/x86/entry/syscalls/syscall_64.tbl} and
 * {@code include/uapi/asm-generic/unistd.h} of Linux, {@code include/uapi/linux/audit.h} for {@code auditName}.
 *
 * @param auditName what a system call filter sees as the architecture of a call
 * @param denied calls that a process without network and children never makes
 */
record MachineArchitecture(int auditName, int processControl, int openAt, int secureComputing, List<Integer> denied) {

    /*
     * Denied, in this order: socket, connect, execve, execveat, ptrace, process_vm_readv, process_vm_writev, open_by_handle_at, kill, mount, bpf,
     * io_uring_setup, pidfd_send_signal, pidfd_getfd.
     */
    private static final MachineArchitecture X86_64 = new MachineArchitecture(0xC000003E, 157, 257, 317,
            List.of(41, 42, 59, 322, 101, 310, 311, 304, 62, 165, 321, 425, 424, 438));
    private static final MachineArchitecture AARCH64 = new MachineArchitecture(0xC00000B7, 167, 56, 277,
            List.of(198, 203, 221, 281, 117, 270, 271, 265, 129, 40, 280, 425, 424, 438));

    /** That of this machine; empty if its numbers are not known, or if the system is not Linux. */
    static Optional<MachineArchitecture> present() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }
}
