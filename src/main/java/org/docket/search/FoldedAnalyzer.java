package org.docket.search;

import java.io.Reader;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;

/**
 * Analyzers by field, all of which see a text without what makes no other word of one: format characters, which nobody sees, vowel points that Arabic
 * and Hebrew may be written with or without, typographic apostrophes, and the marks inside Hebrew abbreviations.
 */
final class FoldedAnalyzer extends AnalyzerWrapper {

    /** Persian writes it between the parts of a word, which its analyzer takes apart there. */
    private static final String NON_JOINER = "\u200C";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^" + NON_JOINER + "]]|[\\u064B-\\u0652\\u0670\\u0640\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7]");
    private static final Pattern HIDDEN = Pattern.compile("[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]");
    private static final Pattern NON_JOINERS = Pattern.compile(NON_JOINER);
    private static final Pattern IN_ABBREVIATION = Pattern.compile("(?<=\\p{IsHebrew})[\"״'׳](?=\\p{IsHebrew})");
    private static final NormalizeCharMap SAME = same();

    private final Map<String, Analyzer> own;
    private final Analyzer neutral = new NeutralAnalyzer();

    /** @param own analyzers by field; all other fields are analyzed by {@link NeutralAnalyzer} */
    FoldedAnalyzer(Map<String, Analyzer> own) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.own = Map.copyOf(own);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return own.getOrDefault(field, neutral);
    }

    @Override
    protected Reader wrapReader(String field, Reader text) {
        Reader seen = new PatternReplaceCharFilter(UNSEEN, "", text);
        Reader joined = field.equals(LanguageAnalyzers.field("fa")) ? seen : new PatternReplaceCharFilter(NON_JOINERS, "", seen);
        return new MappingCharFilter(SAME, new PatternReplaceCharFilter(IN_ABBREVIATION, "", joined));
    }

    /** Of Turkish the dots of i, and all other marks, after its endings are taken off by the rules of its vowels. */
    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return field.equals(LanguageAnalyzers.field("tr")) ? new TokenStreamComponents(components.getSource(), new ASCIIFoldingFilter(components.getTokenStream())) : components;
    }

    @Override
    public void close() {
        own.values().forEach(Analyzer::close);
        neutral.close();
        super.close();
    }

    /** A text without what nobody sees, but with what joins emoji. */
    static String plain(String text) {
        return HIDDEN.matcher(text).replaceAll("");
    }

    /** What somebody typed or wrote, composed and without format characters. */
    static String seen(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }

    /** The same without the marks inside Hebrew abbreviations, which keyboards write as quotes. */
    static String typed(String text) {
        return IN_ABBREVIATION.matcher(seen(text)).replaceAll("");
    }

    private static NormalizeCharMap same() {
        var map = new NormalizeCharMap.Builder();
        "’‘ʼ＇ʹ`´".codePoints().forEach(mark -> map.add(Character.toString(mark), "'"));
        map.add("ё", "е");
        map.add("Ё", "Е");
        return map.build();
    }
}
