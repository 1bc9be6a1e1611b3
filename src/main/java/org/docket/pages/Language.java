package org.docket.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** A language that pages are written in; the words are in messages/, a file for each. */
public enum Language {
    ENGLISH("en", "ltr", "English"),
    ARABIC("ar", "rtl", "العربية");

    private final String tag;
    private final String direction;
    private final String ownName;

    Language(String tag, String direction, String ownName) {
        this.tag = tag;
        this.direction = direction;
        this.ownName = ownName;
    }

    /** As HTML and HTTP name it (BCP 47). */
    public String tag() {
        return tag;
    }

    /** As the attribute {@code dir} has it. */
    public String direction() {
        return direction;
    }

    /** What those call it who speak it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** The one that {@code Accept-Language} prefers (RFC 9110 section 12.5.4); English where it says nothing that we speak. */
    static Language preferred(String accepted) {
        if (accepted == null || accepted.startsWith(ENGLISH.tag) || Arrays.stream(values()).skip(1).noneMatch(other -> accepted.contains(other.tag))) {
            return ENGLISH;
        }
        try {
            String best = Locale.lookupTag(LanguageRange.parse(accepted), Arrays.stream(values()).map(Language::tag).toList());
            return best == null ? ENGLISH : of(best).orElse(ENGLISH);
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }
}
