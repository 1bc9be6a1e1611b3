package org.docket.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server takes of the machine (Linux).
 *
 * @param heap in bytes, after a full collection
 * @param resident in bytes: heap as far as it was ever touched, and everything beside it
 * @param descriptors files and connections that are open
 */
record Footprint(long heap, long resident, int descriptors) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    /** Two collections: the first one lets cleaners run. */
    private static final String COLLECTED = "GC.run\nGC.run\nGC.heap_info";
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    static Footprint of(long pid) throws IOException, InterruptedException {
        return new Footprint(heapAfterCollection(pid), kilobytes(RESIDENT, Files.readString(proc(pid, "status"))), descriptors(pid));
    }

    /** In bytes, as it is, without a collection. */
    static long resident(long pid) throws IOException {
        return kilobytes(RESIDENT, Files.readString(proc(pid, "status")));
    }

    Footprint minus(Footprint other) {
        return new Footprint(heap - other.heap, resident - other.resident, descriptors - other.descriptors);
    }

    Footprint dividedBy(int many) {
        return new Footprint(heap / many, resident / many, descriptors / many);
    }

    /** Processor time that a process has used, in nanoseconds. */
    static long processorNanos(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("the server is gone")).toNanos();
    }

    /** In bytes. */
    static long heapAfterCollection(long pid) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return kilobytes(USED, Processes.output(new ProcessBuilder(jcmd, String.valueOf(pid), COLLECTED).redirectErrorStream(true)));
    }

    static int descriptors(long pid) throws IOException {
        try (var open = Files.list(proc(pid, "fd"))) {
            return (int) open.count();
        }
    }

    private static Path proc(long pid, String file) {
        return Path.of("/proc", String.valueOf(pid), file);
    }

    private static long kilobytes(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return Long.parseLong(found.group(1)) << 10;
    }
}
