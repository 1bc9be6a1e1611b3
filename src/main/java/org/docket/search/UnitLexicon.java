package org.docket.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What numbers are of: percent, money, measures and times, by their signs in every language and by their names in those whose names are written
 * down. Each has one code, however it is written: {@code %} and {@code per cent} are the same.
 */
final class UnitLexicon {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f_-]+");

    /** Signs and abbreviations, by their exact case. */
    private static final Map<String, String> SIGNS = read("signs", false);

    private static final Map<String, UnitLexicon> KNOWN = new ConcurrentHashMap<>();
    private static final Set<String> WRITTEN = Set.of("ar", "de", "en", "es", "fr", "it", "pt", "ru");

    /** Of these a text may leave the name out: "aged 20" and "20 years old". */
    private static final Set<String> TIMES = Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade", "century");

    /** The most words that the name of a unit has. */
    static final int LONGEST = 3;

    private final Map<String, String> names;

    private UnitLexicon(Map<String, String> names) {
        this.names = names;
    }

    static UnitLexicon of(Locale locale) {
        String language = locale.getLanguage();
        return WRITTEN.contains(language) ? KNOWN.computeIfAbsent(language, primary -> new UnitLexicon(read(primary, true))) : new UnitLexicon(Map.of());
    }

    private static Map<String, String> read(String file, boolean folded) {
        var lines = new Properties();
        try (var reader = new InputStreamReader(UnitLexicon.class.getResourceAsStream("/search/units/" + file + ".properties"), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stringPropertyNames().stream()
                .flatMap(code -> Stream.of(lines.getProperty(code).split("\\s+")).map(name -> Map.entry(folded ? TextWord.folded(name) : name, code)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The code of a sign such as {@code %} or {@code km}; a sign of money that is not known is its own. Empty for what is none. */
    static String signOf(String written) {
        String found = SIGNS.get(written);
        return found != null ? found : written.codePoints().anyMatch(point -> Character.getType(point) == Character.CURRENCY_SYMBOL) ? written : "";
    }

    /** The code of some words, as they stand beside each other; empty for what names no unit. */
    String name(List<TextWord> words) {
        String sign = words.size() == 1 ? signOf(words.getFirst().text()) : "";
        return !sign.isEmpty() ? sign
                : names.getOrDefault(words.stream().map(word -> SPACES.matcher(word.folded()).replaceAll("_")).collect(Collectors.joining("_")), "");
    }

    /** Whether a word by itself is the name of a unit, and so of nobody. */
    boolean isName(TextWord word) {
        return names.containsKey(word.folded()) || SIGNS.containsKey(word.text());
    }

    /** Whether a number of one unit may be the same number of the other. */
    static boolean isSame(String one, String other) {
        return one.equals(other) || (one.isEmpty() && TIMES.contains(other)) || (other.isEmpty() && TIMES.contains(one));
    }
}
