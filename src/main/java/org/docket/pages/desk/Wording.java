package org.docket.pages.desk;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stretch of a text that was changed: words that stayed, that are gone, or that are new. */
record Wording(Fate fate, String text) {

    /** What became of the words. */
    enum Fate { KEPT, GONE, NEW }

    /** Longer texts are told as one that is gone and one that is new: to compare every word with every other would take too long. */
    private static final int MOST_WORDS = 2_000;

    /** How {@code before} became {@code after}, in the order of reading. */
    static List<Wording> between(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        if (was.size() + is.size() > MOST_WORDS) {
            return stretches(List.of(new Wording(Fate.GONE, before), new Wording(Fate.NEW, after)));
        }
        var found = new ArrayList<Wording>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
            int begin = delta.getSource().getPosition();
            found.add(new Wording(Fate.KEPT, String.join("", was.subList(at, begin))));
            found.add(new Wording(Fate.GONE, String.join("", delta.getSource().getLines())));
            found.add(new Wording(Fate.NEW, String.join("", delta.getTarget().getLines())));
            at = begin + delta.getSource().size();
        }
        found.add(new Wording(Fate.KEPT, String.join("", was.subList(at, was.size()))));
        return stretches(found);
    }

    private static List<Wording> stretches(List<Wording> found) {
        return found.stream().filter(wording -> !wording.text.isEmpty()).toList();
    }

    /** Each with the blanks after it. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }
}
