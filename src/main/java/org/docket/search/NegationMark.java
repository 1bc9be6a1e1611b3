package org.docket.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of a text that make a statement its contrary, or say that it is not so. */
record NegationMark(List<TextWord> words) {

    private static final int SHORTEST_REST = 3;

    /** @param sentence where the statement is; what is said of it may stand in the one before or after */
    static NegationMark of(List<TextWord> words, int sentence, NegationAndNumberLexicon negationAndNumberLexicon) {
        return new NegationMark(words.stream()
                .filter(word -> word.sentence() == sentence ? isNot(word, negationAndNumberLexicon) || isDenied(word, negationAndNumberLexicon)
                        : Math.abs(word.sentence() - sentence) == 1 && isDenied(word, negationAndNumberLexicon))
                .toList());
    }

    static NegationMark of(List<TextWord> words, NegationAndNumberLexicon negationAndNumberLexicon) {
        return new NegationMark(words.stream().filter(word -> isNot(word, negationAndNumberLexicon) || isDenied(word, negationAndNumberLexicon)).toList());
    }

    private static boolean isNot(TextWord word, NegationAndNumberLexicon negationAndNumberLexicon) {
        return negationAndNumberLexicon.not().contains(word.folded()) || (word.folded().endsWith("n't") && negationAndNumberLexicon.locale().getLanguage().equals("en"));
    }

    private static boolean isDenied(TextWord word, NegationAndNumberLexicon negationAndNumberLexicon) {
        return negationAndNumberLexicon.denied().contains(word.folded());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** An odd number of denials makes a statement its contrary, and two in a row rarely unmake each other. */
    boolean negates(NegationMark other) {
        return isEmpty() != other.isEmpty() || words.size() % 2 != other.words.size() % 2;
    }

    boolean differs(NegationMark other) {
        return words.size() != other.words.size();
    }

    /** Null for none. */
    String text() {
        return words.isEmpty() ? null : words.stream().map(TextWord::text).collect(Collectors.joining(" "));
    }

    /** Pairs of a word of the one and its contrary in the other, neither of which both have. */
    static List<ClaimDifference> contraries(List<TextWord> text, List<TextWord> claim, NegationAndNumberLexicon negationAndNumberLexicon) {
        var found = new ArrayList<ClaimDifference>();
        for (TextWord one : text) {
            for (TextWord other : claim) {
                if (isContrary(one.folded(), other.folded(), negationAndNumberLexicon) && lacks(claim, one) && lacks(text, other)) {
                    found.add(new ClaimDifference(ClaimDifference.Kind.NEGATION, one.text(), other.text()));
                }
            }
        }
        return found;
    }

    private static boolean lacks(List<TextWord> words, TextWord word) {
        return words.stream().noneMatch(each -> each.folded().equals(word.folded()));
    }

    private static boolean isContrary(String one, String other, NegationAndNumberLexicon negationAndNumberLexicon) {
        return negationAndNumberLexicon.opposites().getOrDefault(one, Set.of()).contains(other)
                || negationAndNumberLexicon.prefixes().stream().anyMatch(prefix -> isPrefixed(prefix, one, other) || isPrefixed(prefix, other, one));
    }

    private static boolean isPrefixed(String prefix, String longer, String rest) {
        return rest.length() >= SHORTEST_REST && longer.length() == prefix.length() + rest.length() && longer.startsWith(prefix) && longer.endsWith(rest);
    }
}
