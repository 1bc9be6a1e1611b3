package org.docket.terminal;

import java.util.Locale;

/** A line that says how far something is, written over again and again; nothing where nobody looks. */
public final class ProgressLine implements AutoCloseable {

    private static final long EVERY = 100_000_000;
    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\u001b[2K";

    private final boolean shown = TerminalScreen.isWatched();
    private final long began = System.nanoTime();
    private long last;

    /** @param total 0 where it is not known */
    public void bytes(long done, long total) {
        if (isDue()) {
            double seconds = (System.nanoTime() - began) / 1e9;
            show("%s %s, %s/s".formatted(bar(done, total), size(done), size((long) (done / seconds))));
        }
    }

    /** @param more what else there is to say */
    void part(long done, long total, String more) {
        if (isDue()) {
            show(bar(done, total) + ' ' + more);
        }
    }

    private boolean isDue() {
        long now = System.nanoTime();
        boolean due = shown && now - last >= EVERY;
        last = due ? now : last;
        return due;
    }

    private static void show(String line) {
        System.err.print(CLEAR + line);
        System.err.flush();
    }

    static String bar(long done, long total) {
        if (total <= 0) {
            return "";
        }
        int full = (int) Math.min(WIDTH, done * WIDTH / total);
        return "[%s%s] %3d %%".formatted("=".repeat(full), " ".repeat(WIDTH - full), Math.min(100, done * 100 / total));
    }

    static String size(long bytes) {
        return bytes < 1 << 20 ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0) : String.format(Locale.ROOT, "%.1f MiB", bytes / (1024.0 * 1024.0));
    }

    /** Leaves the line as if nothing had been there. */
    @Override
    public void close() {
        if (shown) {
            System.err.print(CLEAR);
            System.err.flush();
        }
    }
}
