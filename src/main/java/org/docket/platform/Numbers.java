package org.docket.platform;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The numbers by which people name cases and verdicts. */
public final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private Numbers() {}

    /** Empty for what is no number: digits alone, without a sign or a zero before them. */
    public static OptionalLong read(String text) {
        return NUMBER.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
