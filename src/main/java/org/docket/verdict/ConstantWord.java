package org.docket.verdict;

import java.util.Locale;

/** One of our constants as people read it. */
final class ConstantWord {

    private ConstantWord() {}

    /** {@code CORROBORATED} as {@code Corroborated}. */
    static String of(Enum<?> value) {
        return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
