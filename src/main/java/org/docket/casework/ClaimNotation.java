package org.docket.casework;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notation of a claim: its words and numbers in their order, and each sign that makes it another claim as a token of its own. Such signs are
 * minus and plus, comparison operators and other mathematical signs, exponents, fractions, percent and per mille, currencies, degrees, the ends of
 * names such as C++ and C#, emoji and flags. Case, other punctuation, accents in whatever form, and characters that nobody sees count nothing.
 */
public final class ClaimNotation {

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern SUPERSCRIPT = Pattern.compile("[⁰¹²³⁴-⁹⁺⁻ⁿ]+");
    private static final Pattern VULGAR = Pattern.compile("[¼-¾⅐-⅞↉]");
    /** Trade marks say nothing of a claim. */
    private static final Pattern MARKED = Pattern.compile("[©®™℠]");
    /** Format characters, but those that make one emoji or flag of several, and the marks that Arabic may be written with or without. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u064B-\\u0652\\u0670\\u0640\\uFE00-\\uFE0F]|\\u200D(?!\\p{IsExtended_Pictographic})"
            + "|(?<!\\x{1F3F4}[\\x{E0020}-\\x{E007F}]{0,8})[\\x{E0020}-\\x{E007F}]|[\\p{Cf}&&[^\\u200D\\x{E0020}-\\x{E007F}]]");
    private static final Pattern RULED = Pattern.compile("([-=+~<>^*_])\\1{2,}");

    private static final String NUMBER_NEXT = "(?=\\p{Sc}?[.,]?\\p{Nd})";
    private static final Pattern TOKEN = Pattern.compile("""
            (?<word>[\\p{L}\\p{M}\\p{N}]+)\
            |(?<minus>\\u2212|(?<![\\p{L}\\p{M}])(?:[-\\u2010\\u2012][ ]?|[\\u2013\\u2014])%1$s|(?<=(?<![\\p{L}\\p{N}])\\p{Lu}{1,3})-(?![\\p{L}\\p{N}]))\
            |(?<point>(?<![\\p{L}\\p{N}.])[.](?=\\p{Nd}))\
            |(?<over>(?<=\\p{Nd})[ ]?[/\\u2044\\u2215][ ]?(?=\\p{Nd}))\
            |(?<ratio>(?<=\\p{Nd}):(?=\\p{Nd}))\
            |(?<times>(?<=\\p{Nd})[*](?=\\p{Nd}))\
            |(?<about>[~\\u223C]%1$s)\
            |(?<sharp>(?<=\\p{L})[#\\u266F])\
            |(?<other>[\\p{Sc}%%\\u2030\\u2031\\u2032^\\p{Sm}\\p{So}\\x{1F3FB}-\\x{1F3FF}\\u200D\\x{E0020}-\\x{E007F}&&[^|~\\u223C\\u2500-\\u257F]])""".formatted(NUMBER_NEXT));

    /** Units that differ by the case of a letter: milliwatts and megawatts, bits and bytes. */
    private static final Pattern CASED = Pattern.compile("\\p{Nd}*(?:[mM](?:W|Wh|V|A|Hz|J|Pa|Sv|T)|[kMGT](?:b|B)(?:ps)?)");

    private ClaimNotation() {}

    /** @param isSign whether it is a sign, else a word or a number */
    public record Token(String text, boolean isSign) {}

    /** In the order of the text. */
    public static List<Token> tokens(String text) {
        String form = spelled(composed(text));
        var tokens = new ArrayList<Token>();
        Matcher found = TOKEN.matcher(form);
        while (found.find()) {
            String sign = sign(found);
            tokens.add(sign == null ? new Token(word(found.group(), tokens), false) : new Token(sign, !sign.equals("0")));
        }
        return tokens;
    }

    /** Null for a word. */
    private static String sign(Matcher found) {
        if (found.group("word") != null) {
            return null;
        }
        return found.group("minus") != null ? "-"
                : found.group("point") != null ? "0"
                : found.group("over") != null ? "⁄"
                : found.group("ratio") != null ? ":"
                : found.group("times") != null ? "×"
                : found.group("about") != null ? "≈"
                : found.group("sharp") != null ? "#"
                : found.group();
    }

    private static String word(String word, List<Token> before) {
        boolean counted = !before.isEmpty() && Character.isDigit(before.getLast().text().codePointBefore(before.getLast().text().length()));
        return CASED.matcher(word).matches() && (counted || Character.isDigit(word.codePointAt(0))) ? word : word.toLowerCase(Locale.ROOT);
    }

    /** The compatibility form (Unicode NFKC), in which exponents and fractions stay what they are. */
    private static String composed(String text) {
        if (ASCII.matcher(text).matches()) {
            return text;
        }
        String marked = SUPERSCRIPT.matcher(MARKED.matcher(text).replaceAll("")).replaceAll(run -> "^" + run.group());
        String parted = VULGAR.matcher(marked).replaceAll(" $0 ");
        return UNSEEN.matcher(Normalizer.normalize(parted, Form.NFKC)).replaceAll("");
    }

    /** Operators that are written with several characters, as the one that they stand for. */
    private static String spelled(String text) {
        return RULED.matcher(text).replaceAll(" ")
                .replace("<=", "≤").replace("=<", "≤").replace(">=", "≥").replace("!=", "≠").replace("=/=", "≠").replace("<>", "≠").replace("~=", "≈")
                .replace("+/-", "±").replace("->", "→").replace("**", "^").replace('٪', '%').replace('؉', '‰').replace('؊', '‱');
    }
}
