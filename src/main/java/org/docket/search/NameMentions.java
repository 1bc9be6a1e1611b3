package org.docket.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text names, as far as capitals tell. Where most words have one, as in headlines, or the script knows none, they tell nothing.
 *
 * @param sure runs of words with capitals that no sentence begins with alone, and codes such as COVID-19
 * @param likely words that sentences begin with and that may be names
 */
record NameMentions(List<Run> sure, List<TextWord> likely) {

    private static final int FEW = 4;
    private static final double MOST = .6;
    private static final Set<String> ENDINGS = Set.of("n", "an", "ian", "ean", "ese", "i", "s", "es");
    private static final int SHORTEST_STEM = 4;

    /** Words that stand together. */
    record Run(List<TextWord> words) {

        String text() {
            return words.stream().map(TextWord::text).collect(Collectors.joining(" "));
        }
    }

    /** @param isPlain whether a folded word says nothing by itself, or is known to be none */
    static NameMentions of(List<TextWord> words, Predicate<TextWord> isPlain) {
        Set<String> small = words.stream().filter(word -> !word.isCapital()).map(TextWord::folded).collect(Collectors.toSet());
        var runs = new ArrayList<Run>();
        var likely = new ArrayList<TextWord>();
        boolean telling = isTelling(words);
        var run = new ArrayList<TextWord>();
        for (TextWord word : words) {
            boolean named = word.isCode() || (telling && word.isCapital() && word.hasLetters() && !isPlain.test(word));
            if (!run.isEmpty() && (!named || word.starts() || !word.adjoins())) {
                close(run, small, runs, likely);
            }
            if (named) {
                run.add(word);
            }
        }
        close(run, small, runs, likely);
        return new NameMentions(List.copyOf(runs), List.copyOf(likely));
    }

    private static void close(List<TextWord> run, Set<String> small, List<Run> runs, List<TextWord> likely) {
        if (run.size() == 1 && run.getFirst().starts() && !run.getFirst().isCode()) {
            run.stream().filter(word -> !small.contains(word.folded())).forEach(likely::add);
        } else if (!run.isEmpty()) {
            runs.add(new Run(List.copyOf(run)));
        }
        run.clear();
    }

    private static boolean isTelling(List<TextWord> words) {
        List<TextWord> inside = words.stream().filter(word -> !word.starts() && word.hasLetters()).toList();
        long capitals = inside.stream().filter(TextWord::isCapital).count();
        return inside.size() < FEW || capitals < MOST * inside.size();
    }

    /** Whether both are of the same name: Iran and Iranian are. */
    static boolean isSame(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        return one.equals(other) || (shorter.length() >= SHORTEST_STEM && longer.startsWith(shorter) && ENDINGS.contains(longer.substring(shorter.length())));
    }

    static boolean isAmong(TextWord name, List<TextWord> words) {
        return words.stream().anyMatch(word -> isSame(name.folded(), word.folded())
                || Stream.of(word.folded().split("-")).anyMatch(part -> isSame(name.folded(), part)));
    }
}
