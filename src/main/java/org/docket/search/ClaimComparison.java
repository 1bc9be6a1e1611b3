package org.docket.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docket.search.ClaimDifference.Kind;
import org.docket.search.NameMentions.Run;

/**
 * Whether a text says of the same who, when and how many what a claim says. Of a longer text the sentence is looked at that has most of the
 * claim; what the claim has may stand in any.
 *
 * @param numbers that both give, as the claim gives them
 * @param negates whether the text says the contrary of the claim
 * @param claimsOwn whether the claim has a number, a date, a name or a denial that the text lacks or has another for
 * @param tellsNames whether names are known by their capitals in both
 */
record ClaimComparison(List<String> numbers, List<ClaimDifference> differences, boolean negates, boolean claimsOwn, boolean tellsNames) {

    private static final int MOST_SHOWN = 10;

    /** Either of what is compared, read. */
    record Side(List<TextWord> words, List<NumberMention> figures, NameMentions names, SymbolMentions symbols, Set<String> calendar, NegationAndNumberLexicon idiom) {

        /** @param isPlain whether a word says nothing by itself in the language */
        Side(String text, NegationAndNumberLexicon idiom, Predicate<String> isPlain) {
            this(FoldedAnalyzer.plain(text), idiom, isPlain, NumberMentions.calendar(idiom.locale()));
        }

        private Side(String text, NegationAndNumberLexicon idiom, Predicate<String> isPlain, Set<String> calendar) {
            this(text, TextWord.of(text), idiom, isPlain, calendar);
        }

        private Side(String text, List<TextWord> words, NegationAndNumberLexicon idiom, Predicate<String> isPlain, Set<String> calendar) {
            this(words, NumberMentions.of(text, words, idiom), NameMentions.of(words, word -> isNoName(word, idiom, calendar, isPlain)), SymbolMentions.of(text, words), calendar, idiom);
        }

        private static boolean isNoName(TextWord word, NegationAndNumberLexicon negationAndNumberLexicon, Set<String> calendar, Predicate<String> isPlain) {
            String folded = word.folded();
            return negationAndNumberLexicon.openers().contains(folded) || negationAndNumberLexicon.not().contains(folded) || negationAndNumberLexicon.denied().contains(folded) || calendar.contains(folded)
                    || negationAndNumberLexicon.numbers().containsKey(folded) || negationAndNumberLexicon.scales().containsKey(folded)
                    || UnitLexicon.of(negationAndNumberLexicon.locale()).isName(word) || isPlain.test(word.text());
        }

        ClaimComparison against(Side claim) {
            int sentence = nearest(claim);
            var differences = new ArrayList<ClaimDifference>();
            boolean own = numbers(claim, sentence, differences);
            own |= names(claim, sentence, differences);
            own |= symbols(claim, sentence, differences);
            NegationMark said = NegationMark.of(words, sentence, idiom);
            NegationMark claimed = NegationMark.of(claim.words, idiom);
            List<ClaimDifference> contraries = NegationMark.contraries(in(sentence), claim.words, idiom);
            if (said.differs(claimed)) {
                differences.add(new ClaimDifference(Kind.NEGATION, said.text(), claimed.text()));
            }
            differences.addAll(contraries);
            boolean negates = said.negates(claimed) != !contraries.isEmpty();
            own |= said.differs(claimed) || !contraries.isEmpty();
            return new ClaimComparison(shared(claim), differences.stream().limit(MOST_SHOWN).toList(), negates, own, hasCase(words) && hasCase(claim.words));
        }

        private static boolean hasCase(List<TextWord> words) {
            return words.stream().flatMapToInt(word -> word.text().codePoints()).anyMatch(Character::isLowerCase);
        }

        private List<TextWord> in(int sentence) {
            return words.stream().filter(word -> word.sentence() == sentence).toList();
        }

        /** The sentence that has most of the words of the other side. */
        private int nearest(Side claim) {
            Set<String> wanted = claim.words.stream().map(TextWord::folded).collect(Collectors.toSet());
            var counts = new HashMap<Integer, Set<String>>();
            words.stream().filter(word -> wanted.contains(word.folded()))
                    .forEach(word -> counts.computeIfAbsent(word.sentence(), fresh -> new HashSet<>()).add(word.folded()));
            return counts.entrySet().stream()
                    .max(Comparator.comparingInt((Map.Entry<Integer, Set<String>> entry) -> entry.getValue().size())
                            .thenComparing(entry -> -entry.getKey()))
                    .map(Map.Entry::getKey).orElse(0);
        }

        private List<String> shared(Side claim) {
            return claim.figures.stream().filter(numberMention -> numberMention.isAmong(figures)).map(NumberMention::text).distinct().limit(MOST_SHOWN).toList();
        }

        private boolean numbers(Side claim, int sentence, List<ClaimDifference> differences) {
            List<NumberMention> claims = claim.figures.stream().filter(numberMention -> !numberMention.loose() && !numberMention.isAmong(figures)).distinct().toList();
            List<NumberMention> texts = figures.stream()
                    .filter(numberMention -> numberMention.sentence() == sentence && !numberMention.loose() && !numberMention.isAmong(claim.figures)).distinct().toList();
            for (boolean date : new boolean[] {false, true}) {
                pair(date ? Kind.DATE : Kind.NUMBER, texts.stream().filter(numberMention -> numberMention.date() == date).map(NumberMention::text).toList(),
                        claims.stream().filter(numberMention -> numberMention.date() == date).map(NumberMention::text).toList(), differences);
            }
            return !claims.isEmpty() | units(claim, differences) | calendar(claim, sentence, differences);
        }

        /** Numbers that both give, but of another unit. */
        private boolean units(Side claim, List<ClaimDifference> differences) {
            List<NumberMention> claims = claim.figures.stream().filter(numberMention -> !numberMention.loose() && numberMention.isAmong(figures) && !numberMention.isWholeAmong(figures)).distinct().toList();
            claims.forEach(numberMention -> differences.add(new ClaimDifference(Kind.UNIT, figures.stream().filter(other -> other.value().equals(numberMention.value()))
                    .map(NumberMention::whole).findFirst().orElse(null), numberMention.whole())));
            return !claims.isEmpty();
        }

        private boolean symbols(Side claim, int sentence, List<ClaimDifference> differences) {
            List<String> claims = claim.symbols.lacking(symbols, figures);
            List<String> texts = symbols.in(sentence).lacking(claim.symbols, claim.figures);
            boolean decorated = claims.isEmpty() && texts.stream().allMatch(SymbolMentions::isDecoration);
            if (!decorated) {
                pair(Kind.SYMBOL, texts, claims, differences);
            }
            return !decorated;
        }

        /** A month or a day of the week by name. */
        private boolean calendar(Side claim, int sentence, List<ClaimDifference> differences) {
            List<TextWord> claims = days(claim.words).stream().filter(word -> !NameMentions.isAmong(word, words)).toList();
            List<TextWord> texts = days(in(sentence)).stream().filter(word -> !NameMentions.isAmong(word, claim.words)).toList();
            pair(Kind.DATE, texts.stream().map(TextWord::text).toList(), claims.stream().map(TextWord::text).toList(), differences);
            return !claims.isEmpty();
        }

        private List<TextWord> days(List<TextWord> among) {
            return among.stream().filter(word -> word.isCapital() && calendar.contains(word.folded())).toList();
        }

        private boolean names(Side claim, int sentence, List<ClaimDifference> differences) {
            List<Run> claims = claim.names.sure().stream().filter(run -> claim.lacks(run, this)).toList();
            List<Run> texts = names.sure().stream().filter(run -> run.words().getFirst().sentence() == sentence && lacks(run, claim)).toList();
            var lacking = new ArrayList<>(claims.stream().map(Run::text).toList());
            var added = new ArrayList<>(texts.stream().map(Run::text).toList());
            likely(claim, sentence, lacking, added);
            pair(Kind.NAME, added, lacking, differences);
            return !lacking.isEmpty();
        }

        /** What may be a name is one where the other side has one in its place. */
        private void likely(Side claim, int sentence, List<String> lacking, List<String> added) {
            List<String> claims = claim.names.likely().stream().filter(word -> !NameMentions.isAmong(word, words)).map(TextWord::text).toList();
            List<String> texts = names.likely().stream().filter(word -> word.sentence() == sentence && !NameMentions.isAmong(word, claim.words))
                    .map(TextWord::text).toList();
            if (!claims.isEmpty() && (!texts.isEmpty() || !added.isEmpty())) {
                lacking.addAll(claims);
                added.addAll(texts);
            } else if (!lacking.isEmpty()) {
                added.addAll(texts);
            }
        }

        /** A name is there by any word of it, unless the other side has another word beside that. */
        private boolean lacks(Run run, Side other) {
            List<TextWord> missing = run.words().stream().filter(word -> !NameMentions.isAmong(word, other.words)).toList();
            if (missing.isEmpty()) {
                return false;
            }
            return missing.size() == run.words().size() || other.names.sure().stream().anyMatch(name -> isOther(name, run, words));
        }

        private static boolean isOther(Run name, Run run, List<TextWord> words) {
            return name.words().stream().anyMatch(word -> NameMentions.isAmong(word, run.words())) && name.words().stream().anyMatch(word -> !NameMentions.isAmong(word, words));
        }

        private static void pair(Kind kind, List<String> texts, List<String> claims, List<ClaimDifference> differences) {
            IntStream.range(0, Math.max(texts.size(), claims.size()))
                    .mapToObj(i -> new ClaimDifference(kind, i < texts.size() ? texts.get(i) : null, i < claims.size() ? claims.get(i) : null))
                    .forEach(differences::add);
        }
    }
}
