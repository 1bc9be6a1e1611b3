package org.docket.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stretch of a text that was changed: words that stayed, that are gone, or that are new. */
public record WordDifference(Fate fate, String text) {

    /** What became of the words. */
    public enum Fate { KEPT, GONE, NEW }

    /** Longer texts are shown as one that is gone and one that is new: comparing every word with every other takes too long. */
    private static final int MOST_WORDS = 2_000;

    /** How {@code before} became {@code after}, in the order of reading. */
    public static List<WordDifference> between(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        if (was.size() + is.size() > MOST_WORDS) {
            return stretches(List.of(new WordDifference(Fate.GONE, before), new WordDifference(Fate.NEW, after)));
        }
        var found = new ArrayList<WordDifference>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
            int begin = delta.getSource().getPosition();
            found.add(new WordDifference(Fate.KEPT, String.join("", was.subList(at, begin))));
            found.add(new WordDifference(Fate.GONE, String.join("", delta.getSource().getLines())));
            found.add(new WordDifference(Fate.NEW, String.join("", delta.getTarget().getLines())));
            at = begin + delta.getSource().size();
        }
        found.add(new WordDifference(Fate.KEPT, String.join("", was.subList(at, was.size()))));
        return stretches(found);
    }

    private static List<WordDifference> stretches(List<WordDifference> found) {
        return found.stream().filter(wording -> !wording.text.isEmpty()).toList();
    }

    /** Each with the blanks after it. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }
}
