package org.docket.platform;

import java.util.Locale;

/** How BCP 47 writes down a language: {@code en}, {@code pt-BR}, {@code zh-Hant-TW}. */
public final class LanguageTag {

    public static final int LONGEST = 35;
    public static final String PATTERN = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    private LanguageTag() {}

    /** The language itself, in small letters: without region, script and the rest. */
    public static String primary(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
