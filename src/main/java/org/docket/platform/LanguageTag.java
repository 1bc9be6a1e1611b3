package org.docket.platform;

/** How BCP 47 writes down a language: {@code en}, {@code pt-BR}, {@code zh-Hant-TW}. */
public final class LanguageTag {

    public static final int LONGEST = 35;
    public static final String PATTERN = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    private LanguageTag() {}
}
