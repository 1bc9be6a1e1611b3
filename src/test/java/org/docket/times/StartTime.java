package org.docket.times;

import java.util.concurrent.Callable;

/**
 * The time that tests spend on starting programs: applications, databases, browsers. It is kept in the system properties, as text, because
 * Quarkus loads a test class, and what it calls, by another class loader than the listener that reports the time.
 */
public final class StartTime {

    private static final String TOTAL = "docket.times.starting";
    private static final String OPEN = "docket.times.started";

    private StartTime() {}

    /** Runs {@code start} and counts its duration, also when it fails. */
    public static <T> T measure(Callable<T> start) {
        long began = System.nanoTime();
        try {
            return start.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            add(System.nanoTime() - began);
        }
    }

    /** Notes that the application under test begins to start. */
    public static void begin() {
        System.setProperty(OPEN, String.valueOf(System.nanoTime()));
    }

    /** Counts the time since {@link #begin()}; no more than once for each start. */
    static void end() {
        String began = System.clearProperty(OPEN);
        if (began != null) {
            add(System.nanoTime() - Long.parseLong(began));
        }
    }

    /** Nanoseconds spent on starts in this JVM until now. */
    static long total() {
        return Long.getLong(TOTAL, 0);
    }

    private static void add(long nanos) {
        System.getProperties().merge(TOTAL, String.valueOf(nanos), (before, more) -> String.valueOf(Long.parseLong((String) before) + nanos));
    }
}
