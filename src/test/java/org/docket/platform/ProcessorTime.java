package org.docket.platform;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** A clock for what work costs, whatever else the machine does meanwhile: it goes on while this thread is at work. */
public final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** What this thread has taken of a processor so far. */
    public static Duration now() {
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime());
    }
}
