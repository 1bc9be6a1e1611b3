package org.docket.capture.quote;

import java.util.ArrayList;
import java.util.List;
import org.docket.capture.quote.QuoteDifference.Op;

/** Writes differences down so that neighbors of one kind are one, and what was removed stands before what was added in its place. */
final class DifferenceScript {

    private final List<QuoteDifference> done = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    void removed(String text) {
        removed.append(text);
    }

    void added(String text) {
        added.append(text);
    }

    /** A word that both have, after what each has before it. */
    void same(String beforeInQuote, String beforeInPage, String word) {
        if (!beforeInQuote.equals(beforeInPage)) {
            removed.append(beforeInQuote);
            added.append(beforeInPage);
        }
        boolean changed = !removed.isEmpty() || !added.isEmpty();
        if (changed) {
            flush();
        }
        same.append(beforeInQuote.equals(beforeInPage) ? beforeInQuote : "").append(word);
    }

    List<QuoteDifference> end() {
        flush();
        return done;
    }

    private void flush() {
        take(Op.SAME, same);
        take(Op.REMOVED, removed);
        take(Op.ADDED, added);
    }

    private void take(Op op, StringBuilder text) {
        if (!text.isEmpty()) {
            done.add(new QuoteDifference(op, text.toString()));
            text.setLength(0);
        }
    }
}
