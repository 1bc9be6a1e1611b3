package org.docket.terminal;

import java.io.Console;
import java.util.Optional;

/** Whether somebody looks at what is written: only they get colors and lines that change. */
final class TerminalScreen {

    /** Which of {@code out} and {@code err} are terminals, as whoever started the program saw it; Java itself cannot tell them apart. */
    private static final Optional<String> SEEN = Optional.ofNullable(System.getProperty("docket.terminal"));

    private TerminalScreen() {}

    /** For results. */
    static boolean isColored() {
        return is("out") && Optional.ofNullable(System.getenv("NO_COLOR")).filter(value -> !value.isEmpty()).isEmpty();
    }

    /** For progress. */
    static boolean isWatched() {
        return is("err");
    }

    private static boolean is(String stream) {
        return SEEN.map(seen -> seen.contains(stream)).orElseGet(() -> {
            Console console = System.console();
            return console != null && console.isTerminal();
        });
    }

    /** {@code text} in one of the colors that terminals have by number. */
    static String colored(int color, String text) {
        return isColored() ? "\u001b[" + color + 'm' + text + "\u001b[0m" : text;
    }

    /** Of what others wrote: without what would move the cursor or ring the bell. */
    static String plain(String text) {
        return text.replaceAll("\\p{Cc}+", " ");
    }
}
