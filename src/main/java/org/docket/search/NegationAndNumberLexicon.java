package org.docket.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.platform.LanguageTag;

/**
 * The words by which a language denies and counts. Of a language whose words nobody wrote down nothing is known but digits.
 *
 * @param not what makes a statement its contrary
 * @param denied what says of a statement that it is not so
 * @param prefixes with which a word says the contrary of the rest of it
 * @param openers words that may have a capital where a sentence begins, and name nobody
 * @param opposites by word, those that say the contrary
 * @param numbers by word, below a hundred
 * @param scales by word, what the number before it is multiplied by
 * @param loose numbers that often count nothing
 */
record NegationAndNumberLexicon(Locale locale, Set<String> not, Set<String> denied, Set<String> prefixes, Set<String> openers, Map<String, Set<String>> opposites,
        Map<String, BigDecimal> numbers, Map<String, BigDecimal> scales, Set<String> loose) {

    private static final Map<String, NegationAndNumberLexicon> KNOWN = new ConcurrentHashMap<>();
    private static final Set<String> WRITTEN = Set.of("ar", "de", "en", "es", "fr", "it", "pt", "ru");

    /** @param language BCP 47 */
    static NegationAndNumberLexicon of(String language) {
        String primary = LanguageTag.primary(language);
        return WRITTEN.contains(primary) ? KNOWN.computeIfAbsent(primary, NegationAndNumberLexicon::read) : from(Locale.of(primary), new Properties());
    }

    private static NegationAndNumberLexicon read(String primary) {
        var words = new Properties();
        try (var file = new InputStreamReader(NegationAndNumberLexicon.class.getResourceAsStream("/search/words/" + primary + ".properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return from(Locale.of(primary), words);
    }

    private static NegationAndNumberLexicon from(Locale locale, Properties words) {
        return new NegationAndNumberLexicon(locale, set(words, "not"), set(words, "denied"), set(words, "prefixes"), set(words, "openers"), opposites(words),
                values(words, "numbers"), values(words, "scales"), set(words, "loose"));
    }

    private static Stream<String> words(Properties words, String key) {
        return Stream.of(words.getProperty(key, "").split(" ")).filter(word -> !word.isEmpty());
    }

    private static Set<String> set(Properties words, String key) {
        return words(words, key).map(TextWord::folded).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, BigDecimal> values(Properties words, String key) {
        return words(words, key).map(word -> word.split("=")).collect(Collectors.toUnmodifiableMap(pair -> TextWord.folded(pair[0]), pair -> new BigDecimal(pair[1])));
    }

    private static Map<String, Set<String>> opposites(Properties words) {
        var opposites = new HashMap<String, Set<String>>();
        words(words, "opposites").map(TextWord::folded).map(pair -> pair.split("/")).forEach(pair -> {
            opposites.computeIfAbsent(pair[0], fresh -> new HashSet<>()).add(pair[1]);
            opposites.computeIfAbsent(pair[1], fresh -> new HashSet<>()).add(pair[0]);
        });
        return Map.copyOf(opposites);
    }
}
