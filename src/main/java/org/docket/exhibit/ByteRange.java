package org.docket.exhibit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of a content, the last one included (RFC 9110 section 14). */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("(?i)bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    long length() {
        return last - first + 1;
    }

    /** What {@code header} asks for; empty where it asks for more than one range, or for none that there could be: then all is sent. */
    static Optional<Asked> asked(String header) {
        Matcher matcher = ONE.matcher(header == null ? "" : header);
        if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return Optional.empty();
        }
        var asked = new Asked(number(matcher.group(1)), number(matcher.group(2)));
        return asked.first() >= 0 && asked.last() >= 0 && asked.last() < asked.first() ? Optional.empty() : Optional.of(asked);
    }

    /** -1 where a number is left out: the end, or the last so many. */
    record Asked(long first, long last) {

        /** Empty where the content has none of these bytes. */
        Optional<ByteRange> of(long size) {
            if (first < 0) {
                return last == 0 ? Optional.empty() : Optional.of(new ByteRange(Math.max(0, size - last), size - 1));
            }
            return first >= size ? Optional.empty() : Optional.of(new ByteRange(first, last < 0 ? size - 1 : Math.min(last, size - 1)));
        }
    }

    private static long number(String digits) {
        return digits.isEmpty() ? -1 : Long.parseLong(digits);
    }
}
