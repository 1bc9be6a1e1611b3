package org.docket.times;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes for each test class how long it took, how long of that programs started, and how much processor time was used meanwhile:
 * {@code target/test-times/*.tsv}, in milliseconds, for {@code make test-times}. The first row is what a JVM does before its first class.
 */
public final class ClassTimeRecorder implements TestExecutionListener {

    private static final Path FOLDER = Path.of("target/test-times");

    private final Map<String, Reading> open = new ConcurrentHashMap<>();
    private final Path file = FOLDER.resolve(System.getProperty("docket.lane", "tests") + "-" + ProcessHandle.current().pid() + ".tsv");

    private record Reading(long wall, long starting, long processor) {

        static Reading now() {
            return new Reading(System.nanoTime(), StartTime.total(), ProcessTreeTime.nanos());
        }
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (Files.exists(file)) {
            return;
        }
        long up = TimeUnit.MILLISECONDS.toNanos(ManagementFactory.getRuntimeMXBean().getUptime());
        write("(before the first class)", up, up, ProcessTreeTime.nanos());
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isTopLevelClass(test)) {
            open.put(test.getUniqueId(), Reading.now());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Reading before = open.remove(test.getUniqueId());
        if (before != null) {
            Reading now = Reading.now();
            write(test.getLegacyReportingName(), now.wall() - before.wall(), now.starting() - before.starting(), now.processor() - before.processor());
        }
    }

    private static boolean isTopLevelClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent() && !test.getUniqueId().contains("[nested-class:");
    }

    private synchronized void write(String name, long wall, long starting, long processor) {
        String row = String.join("\t", name, millis(wall), millis(starting), millis(processor)) + "\n";
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String millis(long nanos) {
        return String.valueOf(TimeUnit.NANOSECONDS.toMillis(nanos));
    }
}
