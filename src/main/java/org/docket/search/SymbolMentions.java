package org.docket.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docket.casework.ClaimNotation;

/**
 * The signs of a text that say something by themselves: operators, signs of currencies and shares without a number, ends of names such as C++, emoji
 * and flags. The signs of numbers are part of these ({@link NumberMentions}).
 */
record SymbolMentions(List<Symbol> all) {

    /** A name that ends with a sign: C++, C#, a grade such as A-. */
    private static final Pattern SIGNED_NAME = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}{1,3}\\+{1,2}(?!\\p{N})|\\p{L}{1,3}[#♯](?!\\p{L})|\\p{Lu}{1,3}[-−](?![\\p{L}\\p{N}]))");
    /** What belongs to a number that it stands beside. */
    private static final Pattern OF_NUMBER = Pattern.compile("[\\p{Sc}](?=\\s?[-−–+]?[.,]?[\\p{Nd}¼-¾⅐-⅞])|(?<=[\\p{Nd}¼-¾⅐-⅞⁰¹²³⁴-⁹])\\s?[%‰‱٪؉؊％﹪\\p{Sc}°º′″℃℉]"
            + "|(?<=[\\p{Nd}])\\s?[/⁄]\\s?(?=\\p{Nd})|(?<=\\p{Nd})(?:\\^|\\*\\*) ?[-−+]?\\p{Nd}+|(?<=\\p{Nd})[⁺⁻]?[⁰¹²³⁴-⁹]+|[¼-¾⅐-⅞]");
    private static final Pattern END = Pattern.compile("[.!?…。！？؟।\\n]");
    /** The signs of numbers, which are compared with them. */
    private static final Set<String> OF_FIGURES = Set.of("-", "⁄", ":");
    private static final String POWER = "^";
    /** Faces and pointers that people add to whatever they repeat; arrows point at links. */
    private static final Pattern DECORATION = Pattern.compile("[\\x{1F600}-\\x{1F64F}\\x{1F910}-\\x{1F92F}\\x{1F970}-\\x{1F97A}\\x{1F440}\\x{1F446}-\\x{1F449}\\x{1F525}\\x{1F4AF}\\x{1F4E2}"
            + "\\x{1F6A8}\\x{1F9F5}\\x{1F4A5}\\x{1F3FB}-\\x{1F3FF}\\u200D♀♂→➡⬇⚠…#]+");
    private static final Pattern FLAG = Pattern.compile("[\\x{1F1E6}-\\x{1F1FF}]");

    /** @param sentence the how manieth of the text, from 0 */
    private record Symbol(String sign, int sentence) {}

    static SymbolMentions of(String text, List<TextWord> words) {
        var all = new ArrayList<Symbol>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean last = i + 1 == words.size();
            if (last || words.get(i + 1).sentence() != words.get(i).sentence()) {
                int to = last ? text.length() : end(text, words.get(i).to(), words.get(i + 1).from());
                int sentence = words.get(i).sentence();
                signs(text.substring(from, to)).forEach(sign -> all.add(new Symbol(sign, sentence)));
                from = to;
            }
        }
        if (words.isEmpty()) {
            signs(text).forEach(sign -> all.add(new Symbol(sign, 0)));
        }
        return new SymbolMentions(List.copyOf(all));
    }

    private static int end(String text, int from, int to) {
        Matcher end = END.matcher(text).region(from, to);
        return end.find() ? end.end() : from;
    }

    private static List<String> signs(String sentence) {
        var signs = new ArrayList<String>();
        String rest = SIGNED_NAME.matcher(sentence).replaceAll(name -> {
            signs.add(name.group().replace('♯', '#').replace('−', '-'));
            return " ";
        });
        List<ClaimNotation.Token> tokens = ClaimNotation.tokens(OF_NUMBER.matcher(rest).replaceAll(""));
        for (int i = 0; i < tokens.size(); i++) {
            String sign = tokens.get(i).text();
            if (tokens.get(i).isSign() && !OF_FIGURES.contains(sign)) {
                boolean raises = sign.equals(POWER) && i + 1 < tokens.size();
                add(raises ? sign + tokens.get(i + 1).text() : sign, signs);
            }
        }
        return signs;
    }

    /** Two letters of a flag are one sign. */
    private static void add(String sign, List<String> signs) {
        boolean second = !signs.isEmpty() && FLAG.matcher(sign).matches() && FLAG.matcher(signs.getLast()).matches();
        signs.add(second ? signs.removeLast() + sign : sign);
    }

    SymbolMentions in(int sentence) {
        return new SymbolMentions(all.stream().filter(symbol -> symbol.sentence() == sentence).toList());
    }

    /** What the other side has neither as a sign nor as what one of its numbers is of. */
    List<String> lacking(SymbolMentions other, List<NumberMention> figures) {
        List<String> there = Stream.concat(other.all.stream().map(Symbol::sign), figures.stream().map(NumberMention::unit).filter(unit -> !unit.isEmpty())).toList();
        return all.stream().map(Symbol::sign).distinct().filter(sign -> !there.contains(sign) && !there.contains(UnitLexicon.signOf(sign))).toList();
    }

    static boolean isDecoration(String sign) {
        return DECORATION.matcher(sign).matches();
    }
}
