package org.docket.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, composed and without what nobody sees, taken apart: phrases in quotes and words. Whatever else it holds, such as the operators of other search
 * engines, is plain text; a quote without its other half is none.
 *
 * @param isOpen whether the last word may go on
 */
public record SearchWords(List<String> words, List<String> phrases, boolean isOpen) {

    /** Of a longer text the rest is not looked at. */
    static final int MOST = 64;

    private static final Pattern PHRASE = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\"“”„«»]+");

    public SearchWords {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
    }

    public static SearchWords of(String asTyped) {
        String typed = FoldedAnalyzer.typed(asTyped);
        Matcher quoted = PHRASE.matcher(typed);
        var phrases = new ArrayList<String>();
        var rest = new StringBuilder();
        while (quoted.find() && phrases.size() < MOST) {
            phrases.add(quoted.group(1));
            quoted.appendReplacement(rest, " ");
        }
        quoted.appendTail(rest);
        List<String> words = BETWEEN.splitAsStream(rest).filter(word -> !word.isEmpty()).limit(MOST).toList();
        boolean ends = rest.isEmpty() || BETWEEN.matcher(rest.substring(rest.length() - 1)).matches();
        phrases.removeIf(String::isBlank);
        return new SearchWords(words, phrases, !ends && !words.isEmpty());
    }

    /** The same, where the last word is a whole one. */
    public SearchWords closed() {
        return new SearchWords(words, phrases, false);
    }
}
