package org.docket.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docket.platform.LanguageTag;

/** Reads in which language something is, in the forms in which it is found: tags with underscores, codes of three letters, names, and Languages of schema.org. */
final class ForeignLanguage {

    private static final Pattern TAG = Pattern.compile(LanguageTag.PATTERN);
    private static final Set<String> NONE = Set.of("", "null", "none", "nil", "undefined", "unknown", "n/a", "-", "und", "mul", "mis", "zxx");
    private static final Pattern ADDED = Pattern.compile("\\s*[(\\[,/].*");
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> OF_THREE_LETTERS = new HashMap<>();
    private static final int LONGEST_CODE = 3;

    static {
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            Stream.of(language.getDisplayLanguage(language), language.getDisplayLanguage(Locale.ENGLISH))
                    .forEach(name -> NAMES.put(name.toLowerCase(Locale.ROOT), language.toLanguageTag()));
            threeLetters(language).ifPresent(three -> OF_THREE_LETTERS.put(three, language.toLanguageTag()));
        }
        // Bibliographic codes (ISO 639-2/B), which Java does not know.
        OF_THREE_LETTERS.putAll(Map.of("fre", "fr", "ger", "de", "dut", "nl", "chi", "zh", "gre", "el", "per", "fa", "cze", "cs", "rum", "ro", "alb", "sq", "arm", "hy"));
        OF_THREE_LETTERS.putAll(Map.of("geo", "ka", "ice", "is", "mac", "mk", "slo", "sk", "wel", "cy", "baq", "eu", "bur", "my", "may", "ms", "tib", "bo"));
    }

    private ForeignLanguage() {}

    private static Optional<String> threeLetters(Locale language) {
        try {
            return Optional.of(language.getISO3Language()).filter(three -> !three.isEmpty());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** A tag of BCP 47; null where none is told, or it is not known. */
    static String of(JsonNode found, ForeignText wild, ImportTally mended) {
        JsonNode one = wild.value(found);
        String told = one.isObject() ? ofThing(one, wild) : wild.text(one);
        if (told == null || NONE.contains(told.toLowerCase(Locale.ROOT))) {
            return null;
        }
        String tag = tag(told);
        if (tag == null) {
            mended.add(ImportRepair.LANGUAGE_UNREADABLE);
        } else if (!tag.equals(told) || one.isObject()) {
            mended.add(ImportRepair.LANGUAGE_FORM);
        }
        return tag;
    }

    /** schema.org/Language has its tag as alternateName, and its name in whatever language. */
    private static String ofThing(JsonNode language, ForeignText wild) {
        return Stream.of("alternateName", "identifier", "name", "@id").filter(language::has).map(name -> wild.text(language.get(name)))
                .filter(told -> told != null && tag(told) != null).findFirst().orElseGet(() -> wild.text(language.path("name")));
    }

    private static String tag(String told) {
        String form = told.split("[.@]", 2)[0].replace('_', '-');
        String primary = LanguageTag.primary(form);
        if (TAG.matcher(form).matches() && form.length() <= LanguageTag.LONGEST && primary.length() <= LONGEST_CODE) {
            return known(form, primary);
        }
        return NAMES.get(ADDED.matcher(told.toLowerCase(Locale.ROOT)).replaceFirst("").strip());
    }

    /** With what the language is called today: iw is he. */
    private static String known(String form, String primary) {
        String two = OF_THREE_LETTERS.getOrDefault(primary, primary);
        String today = Locale.forLanguageTag(two + form.substring(primary.length())).toLanguageTag();
        return today.equalsIgnoreCase(form) || today.equals("und") ? form : today;
    }
}
